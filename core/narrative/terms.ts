import { BLOT } from './characters.ts'
import { LEXICON } from './lexicon.ts'
import type { Tag } from './tags.ts'
import { nodeAfter, type Trie, trieOf } from '../trie.ts'

/** A word of the lexicon found in a text. */
export interface Term {
  readonly start: number
  readonly end: number
  readonly tag: Tag
  readonly word: string
  /** The row of the table of requests it names, where it names one. */
  readonly row?: string | undefined
  /** The columns of the table of requests it names, where it names a kind of applicant. */
  readonly columns?: readonly string[] | undefined
}

/** A text cut into words. */
export interface Words {
  readonly terms: readonly Term[]
  /** How many characters between two places no word explains. */
  readonly unknown: (from: number, to: number) => number
}

type Meaning = Pick<Term, 'row' | 'columns' | 'word'> & { readonly tag: Tag | 'filler' }

/** Words with what they mean, to be found in a text. */
export type WordBook = Trie<Meaning>

/** A book of the words of a lexicon. Where two entries have a word, the first counts. */
export function bookOf(lexicon: typeof LEXICON): WordBook {
  return trieOf(
    lexicon.flatMap(({ words, ...meaning }) =>
      words.split(' ').map((word): [string, Meaning] => [word, { ...meaning, word }]),
    ),
  )
}

const BOOK = bookOf(LEXICON)

/** What a character costs that no word explains, and what a word costs. */
const COST = { unknown: 100, word: 1 }

/**
 * The words of a text: of all that the lexicon has at any place, the ones that together leave the fewest characters
 * unexplained, and of these the fewest, long ones first. Linear in the length of the text: a word has at most some twenty characters.
 */
export function wordsIn(text: string, book: WordBook = BOOK): Words {
  const { length } = text
  const costs = new Array<number>(length + 1).fill(0)
  const chosen = new Array<Meaning | undefined>(length)
  for (let i = length - 1; i >= 0; i -= 1) {
    const code = text.charCodeAt(i)
    let best = (costs[i + 1] ?? 0) + (isSilent(code) ? 0 : COST.unknown)
    let node = book[code]
    for (let end = i + 1; node; end += 1) {
      const { meaning } = node
      if (meaning) {
        const cost = (costs[end] ?? 0) + COST.word
        if (cost <= best) {
          best = cost
          chosen[i] = meaning
        }
      }
      node = end < length ? nodeAfter(node, text.charCodeAt(end)) : undefined
    }
    costs[i] = best
  }
  return pathOf(text, chosen)
}

/** Blots, white space and digits say nothing that a word could explain. */
function isSilent(code: number): boolean {
  return code === BLOTTED || code <= 0x20 || (code >= 0x30 && code <= 0x39)
}

const BLOTTED = BLOT.charCodeAt(0)

function pathOf(text: string, chosen: readonly (Meaning | undefined)[]): Words {
  const terms: Term[] = []
  const unknown = new Array<number>(text.length + 1).fill(0)
  for (let i = 0; i < text.length;) {
    const meaning = chosen[i]
    const end = i + (meaning?.word.length ?? 1)
    const isUnknown = !meaning && !isSilent(text.charCodeAt(i))
    const count = (unknown[i] ?? 0) + (isUnknown ? 1 : 0)
    for (let place = i + 1; place <= end; place += 1) unknown[place] = count
    if (meaning && meaning.tag !== 'filler') terms.push(termOf(meaning, meaning.tag, i, end))
    i = end
  }
  return { terms, unknown: (from, to) => (to > from ? (unknown[to] ?? 0) - (unknown[from] ?? 0) : 0) }
}

function termOf({ word, row, columns }: Meaning, tag: Tag, start: number, end: number): Term {
  return { start, end, tag, word, row, columns }
}
