import { LEXICON } from './lexicon.ts'
import type { Tag } from './tags.ts'

/** A word of the lexicon found in a text. */
export interface Term {
  readonly start: number
  readonly end: number
  readonly tag: Tag
  /** The row of the table of requests it names, where it names one. */
  readonly row: string | undefined
}

const ENTRIES = new Map(
  LEXICON.flatMap(({ tag, row, words }) => words.split(' ').map((word) => [word, { tag, row }] as const)),
)

/** The longest word first: where several begin at one place, it is the one that is meant. */
const WORD = new RegExp(
  [...ENTRIES.keys()]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|'),
  'gu',
)

/** The words of the lexicon in a text, in order, none inside another. */
export function termsIn(text: string): Term[] {
  return [...text.matchAll(WORD)].flatMap((match): Term[] => {
    const entry = ENTRIES.get(match[0])
    return entry ? [{ start: match.index, end: match.index + match[0].length, ...entry }] : []
  })
}

function escaped(word: string): string {
  return word.replaceAll(/[()]/g, String.raw`\$&`)
}
