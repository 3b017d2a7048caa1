/** Characters to either side; no sentence reaches further. */
const MOST = 1000

/** By the characters that end a sentence: what stands before a place, read backwards, and what stands behind it. */
const AROUND = new Map<string, RegExp>()

/**
 * What stands before a place and behind it in the sentence it is in.
 * @param marks the characters that end a sentence; a line end always does
 */
export function sentenceAt(
  text: string,
  place: number,
  marks = '。',
): { readonly before: string; readonly after: string } {
  const pattern = AROUND.get(marks) ?? around(marks)
  pattern.lastIndex = place
  const [, before = '', after = ''] = pattern.exec(text) ?? []
  return { before, after }
}

function around(marks: string): RegExp {
  const within = `([^${marks}\\n]{0,${MOST}})`
  const pattern = new RegExp(`(?<=${within})${within}`, 'uy')
  AROUND.set(marks, pattern)
  return pattern
}
