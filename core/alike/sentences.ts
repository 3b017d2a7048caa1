/** A sentence of a text, as it stands and as it is compared. */
export interface ComparedSentence {
  readonly start: number
  readonly end: number
  /** Its letters and digits; the unit's own names are left out, in whatever report they stand. */
  readonly letters: string
}

const SENTENCE = /[^。！？；!?;\n]+[。！？；!?;]?/gu

/** @param names the unit's own, which a copied text has exchanged */
export function comparedSentences(text: string, names: readonly string[]): ComparedSentence[] {
  const longest = names.filter((name) => name !== '').toSorted((a, b) => b.length - a.length)
  return Array.from(text.matchAll(SENTENCE), ({ 0: words, index }) => {
    const others = longest.reduce((left, name) => left.replaceAll(name, ''), words)
    return { start: index, end: index + words.length, letters: lettersOf(others) }
  })
}

function lettersOf(words: string): string {
  return words.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}
