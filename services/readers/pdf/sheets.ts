import type { Glyph } from './glyphs.ts'
import { applied, type Matrix } from './matrix.ts'
import { isPageNumber } from './page-number.ts'
import { boxOf, type Rule } from './rules.ts'
import { type SetWord, wordsOf } from './words.ts'

/** A page, or what of it is read in one direction, turned so that it stands upright. Lengths in points. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly words: readonly SetWord[]
  readonly rules: readonly Rule[]
}

/** Where a picture stands, and the step of its page that paints it. */
export interface Picture extends Rule {
  readonly step: number
  /** What lies under it is seen, as under a watermark. */
  readonly isSheer?: true
}

/** What a page paints. */
export interface Painted {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Where pictures stand. */
  readonly pictures: readonly Picture[]
  /** Whether it paints anything but characters. */
  readonly isDrawn: boolean
}

/** Fewer characters than these are no text of their own: a label set upwards in its cell, a page number. */
const FEW = 30
/** How far from its direction, to each side, type may lie, as on a page that was scanned askew: the cosine of 15 degrees. */
const ASKEW = 0.96

/** A direction that words are read in, and what turns a page of this width and height so that they stand upright. */
interface Direction {
  readonly x: number
  readonly y: number
  readonly turn: (width: number, height: number) => Matrix
}

const DIRECTIONS: readonly Direction[] = [
  { x: 1, y: 0, turn: () => [1, 0, 0, 1, 0, 0] },
  { x: 0, y: -1, turn: (_, height) => [0, 1, -1, 0, height, 0] },
  { x: 0, y: 1, turn: (width) => [0, -1, 1, 0, 0, width] },
  { x: -1, y: 0, turn: (width, height) => [-1, 0, 0, -1, width, height] },
]

/** The sheets of a page: a table that lies sideways on an upright page is one of its own. */
export function sheetsOf(page: Painted): Sheet[] {
  const views = DIRECTIONS.map((direction) => viewOf(page, direction))
    .filter(({ words }) => words.length > 0)
    .toSorted((one, other) => other.length - one.length)
  const own = views.filter(({ length }, i) => i === 0 || length >= FEW)
  const labels = views.slice(own.length).flatMap(labelsOf)
  return own.map(({ turn, width, height, words }, i) => {
    const beside = i === 0 ? labels.map((label) => ({ ...label, ...boxAsWord(turned(label, turn)) })) : []
    const isWithin = ({ left, baseline }: SetWord) =>
      left >= 0 && left <= width && baseline >= 0 && baseline <= height
    return {
      width,
      height,
      words: [...words, ...beside].filter(isWithin),
      rules: page.rules.map((rule) => turned(rule, turn)),
    }
  })
}

/** Whether words lie aslant over a page, as stamps across it do. They are on no sheet. */
export function hasSlanted({ glyphs }: Painted): boolean {
  return glyphs.some((glyph) => glyph.text.trim() !== '' && !DIRECTIONS.some((each) => isRead(glyph, each)))
}

/** A page as it is seen by who reads in one direction. */
interface View {
  readonly turn: Matrix
  readonly width: number
  readonly height: number
  readonly words: readonly SetWord[]
  /** How many characters it has. */
  readonly length: number
}

function viewOf(page: Painted, direction: Direction): View {
  const turn = direction.turn(page.width, page.height)
  const glyphs = page.glyphs.flatMap((glyph): Glyph[] => {
    if (!isRead(glyph, direction)) return []
    const [x, y] = applied(turn, glyph.x, glyph.y)
    return [{ ...glyph, x, y }]
  })
  const isAcross = direction.x === 0
  return {
    turn,
    width: isAcross ? page.height : page.width,
    height: isAcross ? page.width : page.height,
    words: wordsOf(glyphs),
    length: glyphs.length,
  }
}

function isRead({ direction: [x, y] }: Glyph, direction: Direction): boolean {
  return x * direction.x + y * direction.y > ASKEW
}

/** The few words of a view, each with its box as it stands on the page; a page number beside a table is none of them. */
function labelsOf({ turn, width, height, words }: View): (SetWord & Rule)[] {
  const back = inverse(turn)
  return words
    .filter(
      ({ text, left, baseline }) => !isPageNumber(text, baseline, height) && !isPageNumber(text, left, width),
    )
    .map((word) => ({
      ...word,
      ...turned({ ...word, top: word.baseline - word.size, bottom: word.baseline }, back),
    }))
}

function boxAsWord({ left, right, bottom }: Rule) {
  return { left, right, baseline: bottom }
}

function turned({ left, right, top, bottom }: Rule, turn: Matrix): Rule {
  return boxOf([applied(turn, left, top), applied(turn, right, bottom)])
}

/** Of a quarter turn and a shift. */
function inverse([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Matrix {
  return [a, c, b, d, -(a * e + b * f), -(c * e + d * f)]
}
