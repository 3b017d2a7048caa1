import { FONT_ROLES, type FontRole, roleFonts } from '../../../core/document/fonts.ts'
import type { PageLayout } from '../../../core/document/tree.ts'

/** The value of font-family for a role: the statutory family first, then what stands in. */
export function fontFamily(role: FontRole, layout: PageLayout): string {
  const names = roleFonts(role, layout).families.flat()
  return [...names.map((name) => `"${name}"`), role === 'heading1' ? 'sans-serif' : 'serif'].join(',')
}

/** A variable for the typeface of every role. */
export function fontCss(layout: PageLayout): string {
  return `:root{${FONT_ROLES.map((role) => `--${role}:${fontFamily(role, layout)}`).join(';')}}`
}
