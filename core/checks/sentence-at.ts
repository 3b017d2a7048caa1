/** Characters to either side; no sentence reaches further. */
const MOST = 1000

/**
 * What stands before a place and behind it in the sentence it is in. A search backwards, not a pattern: from each of
 * many places in a long text a pattern would begin at the text's start.
 * @param marks the characters that end a sentence; a line end always does
 */
export function sentenceAt(
  text: string,
  place: number,
  marks = '。',
): { readonly before: string; readonly after: string } {
  const ends = [...marks.split(''), '\n']
  const before = text.slice(Math.max(0, place - MOST), place)
  const after = text.slice(place, place + MOST)
  const start = Math.max(...ends.map((mark) => before.lastIndexOf(mark))) + 1
  const found = ends.map((mark) => after.indexOf(mark)).filter((at) => at >= 0)
  return { before: before.slice(start), after: after.slice(0, Math.min(...found, after.length)) }
}
