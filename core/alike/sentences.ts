import { wordsAndFigures } from '../report/words-and-figures.ts'
import { finished } from './grams.ts'

/** A sentence of a text, as it stands and as it is compared. */
export interface ComparedSentence {
  readonly start: number
  readonly end: number
  /** Its letters and figures; the unit's own names are left out, in whatever report they stand. */
  readonly letters: string
}

const SENTENCE = /[^。！？；!?;\n]+[。！？；!?;]?/gu

/** @param names the unit's own, which a copied text has exchanged */
export function comparedSentences(text: string, names: readonly string[]): ComparedSentence[] {
  const longest = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  return Array.from(text.matchAll(SENTENCE), ({ 0: words, index }) => {
    const others = longest.reduce((left, name) => left.replaceAll(name, ''), words)
    return { start: index, end: index + words.length, letters: wordsAndFigures(others) }
  })
}

/**
 * A number of 53 bits in place of the letters of a sentence: those of tens of thousands of reports take little room by it. Two
 * of a million sentences share one once in 20,000 times.
 */
export function sentenceKey(letters: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let i = 0; i < letters.length; i += 1) {
    const letter = letters.charCodeAt(i)
    high = Math.imul(high ^ letter, 0x9e3779b1)
    low = Math.imul(low ^ letter, 0x5f356495)
  }
  return (finished(high) >>> 11) * 2 ** 32 + finished(low ^ (high >>> 16))
}
