const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML or HTML, outside and inside attributes. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark)
}

/** The text around and in the phrase set in bold, in order. */
export function boldPieces(text: string, bold: string | undefined): { text: string; bold: boolean }[] {
  const at = bold === undefined ? -1 : text.indexOf(bold)
  if (bold === undefined || at < 0) return [{ text, bold: false }]
  return [
    { text: text.slice(0, at), bold: false },
    { text: bold, bold: true },
    { text: text.slice(at + bold.length), bold: false },
  ].filter((piece) => piece.text !== '')
}
