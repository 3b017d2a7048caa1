import {
  FONT_ROLES,
  type FontRole,
  LOW_STOPS,
  MIDDLE_STOPS,
  roleFonts,
} from '../../../core/document/fonts.ts'
import type { PageLayout } from '../../../core/document/tree.ts'

type BodyFont = Pick<PageLayout, 'bodyFont'>

/** The name under which a page knows the stops of another font. */
export const STOPS = 'low stops'

/** The value of font-family for a role: the statutory family first, then what stands in. */
export function fontFamily(role: FontRole, layout: BodyFont): string {
  const { families } = roleFonts(role, layout)
  const names = families.flatMap((family) => (MIDDLE_STOPS.has(family) ? [STOPS, ...family] : family))
  return [...names.map((name) => `"${name}"`), role === 'heading1' ? 'sans-serif' : 'serif'].join(',')
}

/** A variable for the typeface of every role, and the stops that some of them borrow. */
export function fontCss(layout: BodyFont): string {
  const faces = LOW_STOPS.faces.map((name) => `local("${name}")`).join(',')
  const codes = Array.from(LOW_STOPS.characters, (stop) => `U+${(stop.codePointAt(0) ?? 0).toString(16)}`)
  return `@font-face{font-family:"${STOPS}";src:${faces};unicode-range:${codes.join(',')}}
:root{${FONT_ROLES.map((role) => `--${role}:${fontFamily(role, layout)}`).join(';')}}`
}
