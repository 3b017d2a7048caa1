/** Words in quotation marks; the marks of those that stand inside become single ones (GB/T 15834). */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** Words as far as a sentence has room, in one line. */
export function shortened(words: string, length = 20): string {
  const line = words.trim().replace(/\s+/gu, ' ')
  return line.length > length ? `${line.slice(0, length)}…` : line
}
