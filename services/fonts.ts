import type { FontStatus } from '../core/contract/export.ts'
import { FONT_ROLES, type FontNames, roleFonts } from '../core/document/fonts.ts'
import type { PageLayout } from '../core/document/tree.ts'
import type { Ports } from './ports.ts'

/** Which of the page's typefaces this machine has, and what stands in for those it lacks. */
export async function fontStatuses(
  layout: PageLayout,
  installedFonts: Ports['installedFonts'],
): Promise<FontStatus[]> {
  const roles = FONT_ROLES.map((role) => roleFonts(role, layout))
  const names = new Set(roles.flatMap(({ families }) => families.flat()))
  const found = new Set(await installedFonts([...names]))
  const has = (family: FontNames) => family.some((name) => found.has(name))
  return roles.map(({ label, kind, source, families: [wanted, ...standIns] }) => {
    const [family, ...names] = wanted
    const installed = has(wanted)
    const standIn = (installed ? undefined : standIns.find(has))?.[0] ?? null
    return { role: label, kind, family, names, installed, standIn, source }
  })
}
