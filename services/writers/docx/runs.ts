import { Tab, TextRun } from 'docx'

/** What XML 1.0 can't hold: control characters, lone surrogates, non-characters. */
const UNPRINTABLE = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const LINE_ENDS = /\r\n|[\n\r\u0085\u2028\u2029]/g

/** Text as it can stand on one line of XML: a line end becomes a space, what XML can't hold is dropped. */
export function printable(text: string): string {
  return text.replace(LINE_ENDS, ' ').replace(UNPRINTABLE, '')
}

/**
 * Words as a run. `hint` keeps quotation marks, dashes and ellipses in the Chinese font; a tab becomes Word's own.
 * @param scale width of the characters in per cent of their own
 */
export function textRun(text: string, scale = 100): TextRun {
  const narrowed = scale === 100 ? {} : { scale }
  return new TextRun({ children: pieces(text), font: { hint: 'eastAsia' }, ...narrowed })
}

/** A run in a character style; its font is named again for programs that know no character styles. */
export function styledRun(text: string, style: string, font: string): TextRun {
  const named = { ascii: font, hAnsi: font, eastAsia: font, cs: font, hint: 'eastAsia' }
  return new TextRun({ children: pieces(text), style, font: named })
}

function pieces(text: string): (string | Tab)[] {
  return printable(text)
    .split('\t')
    .flatMap((piece, i) => [...(i > 0 ? [new Tab()] : []), ...(piece === '' ? [] : [piece])])
}
