import { childOf, elementsOf, valueOf, type XmlElement } from '../xml.ts'

/** What lies behind words: a colour as the file writes it, "FFFFFF", or 'unknown'. */
export type Ground = string
/** What properties say of it: a ground, or 'open', where what is behind that shows through. */
export type Shading = string

const PAPER = 'FFFFFF'
/** Colours that differ by no more, of 255, nobody tells apart. */
const ALIKE = 8

const HIGHLIGHTS: Readonly<Record<string, string>> = {
  none: 'open',
  black: '000000',
  blue: '0000FF',
  cyan: '00FFFF',
  green: '00FF00',
  magenta: 'FF00FF',
  red: 'FF0000',
  yellow: 'FFFF00',
  white: 'FFFFFF',
  darkBlue: '000080',
  darkCyan: '008080',
  darkGreen: '008000',
  darkMagenta: '800080',
  darkRed: '800000',
  darkYellow: '808000',
  darkGray: '808080',
  lightGray: 'C0C0C0',
}

/** The colour of the page. Where pictures lie behind the words, nobody knows behind which. */
export function pageGround(document: XmlElement): Ground {
  if (hasBehind(document)) return 'unknown'
  const colour = childOf(document, 'w:background')?.attributes['w:color'] ?? 'auto'
  return colour === 'auto' ? PAPER : colour
}

function hasBehind(element: XmlElement): boolean {
  const { behindDoc, style = '' } = element.attributes
  if (behindDoc === '1' || behindDoc === 'true' || /z-index:\s*-/u.test(style)) return true
  return elementsOf(element).some(hasBehind)
}

/** What a `w:rPr`, `w:pPr`, `w:tcPr` or `w:tblPr` says; undefined where it says nothing. */
export function shadingOf(properties: XmlElement | undefined): Shading | undefined {
  const highlight = valueOf(properties, 'w:highlight')
  if (highlight !== undefined) return HIGHLIGHTS[highlight] ?? 'unknown'
  const shading = childOf(properties, 'w:shd')?.attributes
  if (!shading) return undefined
  const fill = shading['w:fill'] ?? (shading['w:themeFill'] === undefined ? 'auto' : 'unknown')
  switch (shading['w:val'] ?? 'clear') {
    case 'clear':
      return fill === 'auto' ? 'open' : fill
    case 'nil':
      return 'open'
    case 'solid':
      return shading['w:color'] ?? 'unknown'
    default:
      return 'unknown'
  }
}

/** What lies behind words whose properties say something of it, the outermost first. */
export function groundWithin(ground: Ground, ...shadings: readonly (Shading | undefined)[]): Ground {
  return shadings.reduce<Ground>(
    (behind, each) => (each === undefined || each === 'open' ? behind : each),
    ground,
  )
}

/** Whether words of a colour can't be told from what is behind them. */
export function isUnseen(colour: string | undefined, ground: Ground): boolean {
  const [ink, behind] = [channelsOf(colour), channelsOf(ground)]
  if (!ink || !behind) return false
  return ink.every((each, i) => Math.abs(each - (behind[i] ?? 0)) <= ALIKE)
}

function channelsOf(colour: string | undefined): number[] | undefined {
  if (colour === undefined || !/^[\da-f]{6}$/iu.test(colour)) return undefined
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}
