import { Tab, TextRun } from 'docx'
import { printable } from '../../../core/document/printable.ts'

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
