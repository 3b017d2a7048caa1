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
  const start = place === 0 ? 0 : Math.max(...ends.map((mark) => text.lastIndexOf(mark, place - 1))) + 1
  let end = place
  while (end < text.length && !ends.includes(text.charAt(end))) end++
  return { before: text.slice(start, place), after: text.slice(place, end) }
}
