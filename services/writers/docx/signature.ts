import { AlignmentType, Paragraph } from 'docx'
import { placeSignature } from '../../../core/document/signature.ts'
import type { SignatureBlock } from '../../../core/document/tree.ts'
import { widthOf } from '../../../core/document/width.ts'
import { TYPE_AREA } from './page.ts'
import { textRun } from './runs.ts'

/** A character of 16-point type condensed by a quarter of a point, in twips. */
const CHARACTER = 315

/**
 * 署名 and 成文日期, kept together, with the lines before them free for the eye or the seal. They are set from the left, so
 * that the steps between them are right whatever font stands in.
 * @param hasNote something stands below, on the same page
 */
export function signatureParagraphs(block: SignatureBlock, hasNote: boolean): Paragraph[] {
  const { nameLines, dateFromRight } = placeSignature(block)
  const lines = [...nameLines, { text: block.date, fromRight: dateFromRight }]
  return lines.map(({ text, fromRight }, i) => {
    const left = TYPE_AREA - Math.round((fromRight + widthOf(text)) * CHARACTER)
    return new Paragraph({
      style: i > 0 ? 'SignatureDate' : block.seal ? 'SignatureSealed' : 'Signature',
      alignment: AlignmentType.LEFT,
      keepNext: hasNote || i < lines.length - 1,
      // With room to the right, lest a stand-in with wider figures break the line.
      indent: { left: Math.max(0, left), right: -2 * CHARACTER },
      children: [textRun(text)],
    })
  })
}
