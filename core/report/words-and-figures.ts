/**
 * What a text says, whatever document it stands in: its letters and digits, the marks that make another figure or address of
 * them (points, shares, fractions, ranges, signs), what is ticked, and what is more or less than what.
 */
export function wordsAndFigures(text: string): string {
  return (
    text
      .normalize('NFKC')
      // Boxes that begin a paragraph are those of a list.
      .replace(/(?<=^|\n)[ \t]*[■□]/gu, '')
      .replace(/\s/gu, '')
      .replace(/[–—―−~](?=\d)/gu, '-')
      .replace(/(?!(?<=[\da-z])[.:/@_-](?=[\da-z])|-(?=\d))[^\p{L}\p{N}%‰±×√<=>≈-≥☐-☒■□✓-✘]/giu, '')
  )
}
