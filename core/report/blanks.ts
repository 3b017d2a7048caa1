/** A stretch of a text, in UTF-16 units. */
export interface Blank {
  readonly start: number
  readonly end: number
}

/** What stands in a text where a figure or a word is still to be filled in. */
export const BLANK = '____'

/** An address of the web may hold as many underscores as it likes, but not four. */
const BLANKS = /_{4,}/gu

/** The blanks of a text, in order. */
export function blanksIn(text: string): Blank[] {
  return text.includes(BLANK)
    ? Array.from(text.matchAll(BLANKS), ({ 0: words, index }) => ({
        start: index,
        end: index + words.length,
      }))
    : []
}
