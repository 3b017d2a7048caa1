/**
 * What a text says, whatever document it stands in: its letters and digits, and the marks that make another figure of them: points,
 * shares, ranges, signs.
 */
export function wordsAndFigures(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[–—―−~](?=\d)/gu, '-')
    .replace(/(?!(?<=\d)\.(?=\d)|-(?=\d))[^\p{L}\p{N}%‰]/gu, '')
}
