import { AlignmentType, Paragraph } from 'docx'
import { enclosureLines } from '../../../core/document/enclosures.ts'
import { hasLongWord } from '../../../core/document/long-words.ts'
import type { EnclosuresBlock, NumberBlock } from '../../../core/document/tree.ts'
import { GRID_PITCH } from './page.ts'
import { textRun } from './runs.ts'

/** A character of 16-point type condensed by a quarter of a point, in twips. */
const CHARACTER = 315

/** 发文字号, two lines above the title. */
export function numberParagraph({ text }: NumberBlock): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    keepNext: true,
    spacing: { after: 2 * GRID_PITCH },
    children: [textRun(text)],
  })
}

/** 附件说明, a line below the text; the last name is kept with the signature. */
export function enclosureParagraphs(block: EnclosuresBlock): Paragraph[] {
  return enclosureLines(block).map(
    ({ label, name, left, hanging }, i, { length }) =>
      new Paragraph({
        keepNext: i === length - 1,
        ...(hasLongWord(name) && { wordWrap: true }),
        indent: { left: Math.round(left * CHARACTER), hanging: Math.round(hanging * CHARACTER) },
        ...(i === 0 && { spacing: { before: GRID_PITCH } }),
        children: [textRun(label + name)],
      }),
  )
}
