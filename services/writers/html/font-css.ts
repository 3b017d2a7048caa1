import { FACES, FONT_ROLES, type FontRole, roleFonts } from '../../../core/document/fonts.ts'
import type { PageLayout } from '../../../core/document/tree.ts'

const GENERIC: Readonly<Record<FontRole, string>> = {
  title: 'serif',
  body: 'serif',
  heading1: 'sans-serif',
  heading2: 'serif',
  pageNumber: 'serif',
}

/** The value of font-family for a role: the statutory family first, then what stands in. */
export function fontFamily(role: FontRole, layout: PageLayout): string {
  const names = roleFonts(role, layout).families.flat()
  return [...names.map((name) => `"${name}"`), GENERIC[role]].join(',')
}

/** Single weights of a family, made known under the name of their face, and a variable for every role. */
export function fontCss(layout: PageLayout): string {
  const faces = FACES.map((name) => `@font-face{font-family:"${name}";src:local("${name}")}`)
  const variables = FONT_ROLES.map((role) => `--${role}:${fontFamily(role, layout)}`)
  return `${faces.join('\n')}\n:root{${variables.join(';')}}`
}
