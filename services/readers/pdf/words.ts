import type { Glyph } from './glyphs.ts'

/** Words set in one piece. Lengths are in points from the upper left corner of the page as it is read. */
export interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Size of the type. */
  readonly size: number
}

/** A word as it was set. */
export interface SetWord extends Word {
  /** The name of its font. */
  readonly font: string
}

/** In sizes of the type: how far a character may stand from where the one before it ends. */
const NEXT = 0.2
const OVERLAP = 0.35
const LEVEL = 0.15
/** A blank so wide divides words. */
const WIDE_BLANK = 1.5

/** Characters that are read to the right as words, in the order they were painted. A blank within words is one, however wide. */
export function wordsOf(glyphs: readonly Glyph[]): SetWord[] {
  const words: Open[] = []
  for (const glyph of glyphs) {
    if (UNSEEN.test(glyph.text)) continue
    const last = words.at(-1)
    const goesOn = last && continues(last, glyph)
    if (/^\s*$/u.test(glyph.text)) {
      if (goesOn) last.end = glyph.x + glyph.advance
    } else if (goesOn && glyph.x - last.right < WIDE_BLANK * glyph.size) add(last, glyph)
    else words.push(opened(glyph))
  }
  return words.map(({ end: _, ...word }) => word)
}

/** Marks that show nothing; a control character is what a font without names for its characters leaves. */
const UNSEEN = /^\p{Cf}+$/u

/** A word that may go on; `end` is where the next character is due. */
type Open = { -readonly [Name in keyof SetWord]: SetWord[Name] } & { end: number }

function opened({ text, x, y, advance, size, font }: Glyph): Open {
  return { text, left: x, right: x + advance, baseline: y, size, font, end: x + advance }
}

function add(word: Open, { text, x, advance }: Glyph): void {
  const isBlank = word.end > word.right + TOUCHING && !CLOSING.test(text)
  word.text += isBlank ? ` ${text}` : text
  word.right = x + advance
  word.end = word.right
}

/** Points. */
const TOUCHING = 0.01
/** No blank is meant before these. */
const CLOSING = /^[。，、；：！？）》】”’]/u

function continues({ end, baseline, size, font }: Open, glyph: Glyph): boolean {
  const gap = (glyph.x - end) / glyph.size
  const isLevel = Math.abs(glyph.y - baseline) < LEVEL * size
  const isAlike = Math.abs(glyph.size - size) < 0.1 * size && glyph.font === font
  return gap > -OVERLAP && gap < NEXT && isLevel && isAlike
}
