/** Half-width characters from which a word kept whole would leave a line of 28 full-width characters spread too wide: a quarter of it. */
const LONG = 15

/** An address of the web or of mail, a file's name: what has no space within it, and no character at which Chinese breaks. */
const LONG_WORD = new RegExp(`[!-~]{${LONG},}`, 'gu')

/** A stretch of a text, and whether a line may break anywhere in it. */
export interface Stretch {
  readonly text: string
  readonly isLong: boolean
}

/** A text parted into its long words and what stands between them. */
export function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(LONG_WORD)) {
    if (index > end) stretches.push({ text: text.slice(end, index), isLong: false })
    stretches.push({ text: word, isLong: true })
    end = index + word.length
  }
  if (end < text.length) stretches.push({ text: text.slice(end), isLong: false })
  return stretches
}

/** Whether a line has to break within a word, lest the line before it is spread. */
export function hasLongWord(text: string): boolean {
  return text.search(LONG_WORD) >= 0
}
