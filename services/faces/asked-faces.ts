import { FONT_ROLES, type FontRole, LOW_STOPS, roleFonts } from '../../core/document/fonts.ts'
import { fontCss, fontFamily, STOPS } from '../writers/html/font-css.ts'

/** What a page asks a typeface for. */
export interface AskedFace {
  /** The families as the page lists them, the first that is there is taken. */
  readonly list: string
  /** The families in the list, each with all its names. */
  readonly families: readonly (readonly string[])[]
  readonly weight: 'normal' | 'bold'
  /** A character that tells which face is meant. */
  readonly sample: string
  /** The characters that are set in it, or may be. */
  readonly characters: ReadonlySet<string>
}

/** What a page to be printed asks the machine for. */
export interface AskedFaces {
  /** What names the faces in the page's style sheet. */
  readonly css: string
  readonly faces: readonly AskedFace[]
  /** The sizes of its type, in points. */
  readonly sizes: readonly number[]
}

/** The typefaces of a page's roles, and what lends its stops; undefined where the page has none of ours. */
export function askedFaces(html: string): AskedFaces | undefined {
  const layout = (['仿宋_GB2312', '仿宋'] as const)
    .map((bodyFont) => ({ bodyFont }))
    .find((each) => html.includes(fontCss(each)))
  if (!layout) return undefined
  // Where others are listed behind it; its own rule stays.
  const stops: AskedFace = {
    list: `"${STOPS}",`,
    families: [[STOPS]],
    weight: 'normal',
    sample: '。',
    characters: new Set(LOW_STOPS.characters),
  }
  const roles = FONT_ROLES.flatMap((role): AskedFace[] => {
    const list = fontFamily(role, layout)
    const weight = weightOf(html, [`var(--${role})`, list])
    const { families } = roleFonts(role, layout)
    return weight ? [{ list, families, weight, sample: '国', characters: charactersOf(html, role) }] : []
  })
  const sizes = declaredFonts(html)
    .flatMap((font) => /(?<![\d.])([\d.]+)pt/u.exec(font)?.[1] ?? [])
    .map(Number)
  return { css: fontCss(layout), faces: [...roles, stops], sizes: [...new Set(sizes)] }
}

function declaredFonts(html: string): string[] {
  return Array.from(html.matchAll(/\bfont:([^;{}]*)/gu), ([, font = '']) => font)
}

/** In which weight a page sets a role; undefined where it does in both, or in none. */
function weightOf(html: string, names: readonly string[]): AskedFace['weight'] | undefined {
  const weights = new Set(
    declaredFonts(html)
      .filter((font) => names.some((name) => font.includes(name)))
      .map((font) => (/^\s*bold\b/u.test(font) ? 'bold' : 'normal')),
  )
  const [weight, other] = weights
  return other ? undefined : weight
}

/** Elements that are set in one role from end to end; what else there is may be in any other. */
const ELEMENTS: Readonly<Partial<Record<FontRole, string>>> = { title: 'h1', heading1: 'h2', heading2: 'h3' }

function charactersOf(html: string, role: FontRole): Set<string> {
  const element = ELEMENTS[role]
  if (!element) return charactersIn(html)
  const parts = Array.from(
    html.matchAll(new RegExp(`<${element}\\b.*?</${element}>`, 'gsu')),
    ([part]) => part,
  )
  return charactersIn(parts.join(''))
}

/** With those that a browser may put in the place of some: composed and decomposed ones, blanks and hyphens. */
function charactersIn(text: string): Set<string> {
  return new Set(`${text}${text.normalize('NFC')}${text.normalize('NFD')}${OWN}`)
}

/** What stands on a page without being in its words: numbers of pages, blanks, hyphens, the accents of composed letters. */
const OWN = `${String.fromCodePoint(...Array.from({ length: 95 }, (_, i) => 32 + i))}\u00a0\u2010\u2014´¨ˆ˜¸˚ˇ˘˙˝˛¯ı`
