/** Characters of the shortest name that is looked for, and of the longest. */
const SHORTEST = 3
const LONGEST = 40

/**
 * What names stand in words, from their start on, at each place the longest, which is not looked into again.
 * @param known what a name means; `before` are the words before it
 */
export function namesWithin<T>(words: string, known: (name: string, before: string) => T | undefined): T[] {
  const found: T[] = []
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(LONGEST, words.length - at); length >= SHORTEST; length -= 1) {
      const meant = known(words.slice(at, at + length), words.slice(0, at))
      if (meant === undefined) continue
      found.push(meant)
      at += length - 1
      break
    }
  }
  return found
}
