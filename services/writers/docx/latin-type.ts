import { roleFonts } from '../../../core/document/fonts.ts'
import type { PageLayout } from '../../../core/document/tree.ts'
import { failureData } from '../../../core/failure.ts'
import type { Ports } from '../../ports.ts'
import { type LatinType, STAND_IN_TYPE, STATUTORY_TYPE } from './page-count.ts'

/** How figures will stand in a Word file that is opened on this machine: in 仿宋 of either name, or in what stands in. */
export async function latinType(
  layout: PageLayout,
  installedFonts: Ports['installedFonts'] | undefined,
): Promise<LatinType> {
  if (!installedFonts) return STATUTORY_TYPE
  const [first, second] = roleFonts('body', layout).families
  try {
    const found = await installedFonts([...first, ...(second ?? [])])
    return found.length > 0 ? STATUTORY_TYPE : STAND_IN_TYPE
  } catch (error) {
    // A Word file needs no browser; without one nobody can tell.
    if (failureData(error)) return STATUTORY_TYPE
    throw error
  }
}
