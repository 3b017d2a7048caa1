/**
 * What a text says, whatever document it stands in: its letters and digits, and the marks that make another figure or address of
 * them: points, shares, fractions, ranges, signs.
 */
export function wordsAndFigures(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[–—―−~](?=\d)/gu, '-')
    .replace(/(?!(?<=[\da-z])[.:/@_-](?=[\da-z])|-(?=\d))[^\p{L}\p{N}%‰]/giu, '')
}
