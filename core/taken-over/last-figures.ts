import { diffArrays } from 'diff'
import { type Blank, blanksIn } from '../report/blanks.ts'
import type { TakenOver } from './take-over-text.ts'

/** A blank of a text, with what stood there last year; undefined where last year's words do not tell. */
export interface BlankBeside extends Blank {
  readonly last: string | undefined
}

/** A figure of this year's text where last year's had one. */
export interface FigureBeside extends Blank {
  readonly figure: string
  readonly last: string
}

/** Characters of both texts; what is longer is shown without last year's figures. */
const LONGEST = 20_000
/** Characters that may differ: the work grows with them. */
const MOST = 600
/** Characters right before or behind a figure that must be last year's: else it is another figure. */
const WORDS = 2

/** The blanks of this year's text, each with last year's figure where the words around it are still last year's. */
export function blanksBeside(now: string, last: TakenOver | undefined): BlankBeside[] {
  const blanks = blanksIn(now)
  if (blanks.length === 0) return []
  const figures = last ? besides(now, last) : new Map<number, string>()
  return blanks.map((blank) => ({ ...blank, last: figures.get(blank.start) }))
}

/** The figures of this year's text that are last year's, at the same place in the same words. */
export function sameFigures(now: string, last: TakenOver): FigureBeside[] {
  const figures = besides(now, last)
  return tokensOf(now).flatMap(({ start, words }) => {
    const before = figures.get(start)
    const isSame = before !== undefined && before === words
    return isSame ? [{ start, end: start + words.length, figure: words, last: before }] : []
  })
}

interface Token {
  readonly start: number
  readonly words: string
}

/** Blanks and figures are one token each, and all alike; of the rest each character is one. */
const TOKEN =
  /_{4,}|(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:[百千]?[万亿](?!元)|[百千](?![元瓦克米])|[wWkK](?![A-Za-z]))?|[^]/gu
const FIGURE = /^(?:_{4}|\d)/u

function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: words, index: start }) => ({ start, words }))
}

/** What stood last year at the place of each figure or blank, by where that begins. */
function besides(now: string, { text, blanks }: TakenOver): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  if (now.length + text.length > LONGEST) return found
  const lastAt = new Map(blanks.map(({ start, last }) => [start, last]))
  const [before, after] = [tokensOf(text), tokensOf(now)]
  const comparator = (a: Token, b: Token) =>
    a.words === b.words || (FIGURE.test(a.words) && FIGURE.test(b.words))
  const parts = diffArrays(before, after, { comparator, maxEditLength: MOST })
  let [i, j] = [0, 0]
  for (const { count, added, removed } of parts ?? []) {
    for (let k = 0; !added && !removed && k < count; k += 1) {
      const last = lastAt.get(before[i + k]?.start ?? -1)
      const token = after[j + k]
      const isSameWords = k >= WORDS || count - 1 - k >= WORDS
      if (last !== undefined && token && isSameWords) found.set(token.start, last)
    }
    if (!added) i += count
    if (!removed) j += count
  }
  return found
}
