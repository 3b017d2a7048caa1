/** Words in quotation marks; the marks of those that stand inside become single ones (GB/T 15834). */
export function quoted(words: string): string {
  return `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`
}
