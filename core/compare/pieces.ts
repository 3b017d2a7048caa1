/** A sentence with its mark and the brackets or quotation marks that close behind it, or what begins a paragraph. */
const PIECE = /\n|[^。！？；\n]+(?:[。！？；]+[”’」』）)》〉]*)?|[。！？；]+[”’」』）)》〉]*/gu

/** What every paragraph begins with here, the first one too: so each of them can come and go alone. */
export const BREAK = '\n'

/** A text with a break before its first paragraph. */
export function led(text: string): string {
  return text === '' ? '' : BREAK + text
}

/** A text as a report holds it, without the break before its first paragraph. */
export function unled(text: string): string {
  return text.startsWith(BREAK) ? text.slice(BREAK.length) : text
}

/** A text as its sentences and breaks; joined, they are the text. */
export function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? []
}
