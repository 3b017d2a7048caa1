import { hasLongWord } from '../../../core/document/long-words.ts'

/** What may not begin a line, and what may not end one, as Word and LibreOffice break Chinese by default; none hangs over the edge. */
const NEVER_FIRST = new Set('！），．：；？］｝〕〉》」』】〗”’、。…—·％‰℃～!),.:;?]}%')
const NEVER_LAST = new Set('（［｛〔〈《「『【〖“‘￥$([{')

/** How wide a line is and what stands on it; lengths in twips. */
export interface LineMeasure {
  readonly width: number
  readonly firstIndent: number
  /** Widths of a Chinese character and of a Latin letter or figure. */
  readonly full: number
  readonly half: number
  /** What is left between a Chinese character and a Latin one. */
  readonly gap: number
}

/** Lines a paragraph takes. A paragraph without words takes one. */
export function lineCount(text: string, measure: LineMeasure): number {
  return lineStarts(text, measure).length
}

/** Where each line of a paragraph starts in its text, in UTF-16 units. */
export function lineStarts(text: string, measure: LineMeasure): number[] {
  const { width, firstIndent, full, half, gap } = measure
  const tokens = tokensOf(text)
  const widthOf = (token: string) =>
    Array.from(token).reduce((sum, character) => sum + (isHalf(character) ? half : full), 0)
  const starts = [0]
  let at = 0
  let left = width - firstIndent
  let before = ''
  for (const token of tokens) {
    const between = hasGap(before, token) ? gap : 0
    before = token
    const wide = widthOf(token) + between
    if (wide <= left) left -= wide
    else if (wide > width) {
      // A word longer than a line is broken wherever the line ends.
      const over = wide - left
      starts.push(...Array.from({ length: Math.ceil(over / width) }, () => at))
      left = width - (over % width || width)
    } else {
      starts.push(at)
      left = width - wide + between
    }
    at += token.length
  }
  return starts
}

/** Pieces a line never ends within: words, and marks with the characters they cling to. A paragraph with a long word lets all words break. */
function tokensOf(text: string): string[] {
  const tokens: string[] = []
  const mayBreak = hasLongWord(text)
  for (const character of text) {
    const last = tokens.at(-1)
    const before = last?.at(-1) ?? ''
    const clings =
      last !== undefined &&
      (NEVER_FIRST.has(character) ||
        NEVER_LAST.has(before) ||
        (!mayBreak && isWord(before) && isWord(character)))
    if (clings) tokens[tokens.length - 1] = last + character
    else tokens.push(character)
  }
  return tokens
}

const IDEOGRAPH = /^\p{Script=Han}$/u

/** Between figures or letters and a Chinese character, but not a mark. */
function hasGap(one: string, other: string): boolean {
  const [end, begin] = [one.at(-1) ?? '', other.at(0) ?? '']
  return (isAlnum(end) && IDEOGRAPH.test(begin)) || (IDEOGRAPH.test(end) && isAlnum(begin))
}

function isAlnum(character: string): boolean {
  return /^[A-Za-z0-9]$/u.test(character)
}

function isHalf(character: string): boolean {
  return character >= ' ' && character <= '~'
}

function isWord(character: string): boolean {
  return character > ' ' && character <= '~'
}
