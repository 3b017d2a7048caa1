/** What XML 1.0 can't hold: control characters, lone surrogates, non-characters. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
/** U+000B is the line end within a paragraph, as Word's own texts have it. */
const LINE_ENDS = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g

/** Text as it can stand on one line of XML: a line end becomes a space, what XML can't hold is dropped. */
export function printable(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNPRINTABLE, '')
}
