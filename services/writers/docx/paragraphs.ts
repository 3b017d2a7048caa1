import { Paragraph, TextRun } from 'docx'
import type { HeadingBlock, ParagraphBlock, TitleBlock } from '../../../core/document/tree.ts'
import type { DocumentFonts } from './fonts.ts'
import { styledRun, textRun } from './runs.ts'

/** Twips: three points. */
const TABLE_GAP = 60

/** What a paragraph of the body depends on besides its words. */
export interface Surroundings {
  readonly fonts: DocumentFonts
  /** The signature comes next: it must not stand alone on a page, so two lines of this paragraph go with it. */
  readonly beforeSignature: boolean
}

/** The title as one paragraph, broken where the tree breaks it. */
export function titleParagraph({ lines }: TitleBlock): Paragraph {
  const children = lines.flatMap((line, i) => [...(i > 0 ? [new TextRun({ break: 1 })] : []), textRun(line)])
  return new Paragraph({ style: 'Title', children })
}

/** @param beforeTable a little room between the heading and the table's upper rule */
export function headingParagraph({ level, text }: HeadingBlock, beforeTable: boolean): Paragraph {
  return new Paragraph({
    style: level === 1 ? 'Heading1' : 'Heading2',
    ...(beforeTable ? { spacing: { after: TABLE_GAP } } : {}),
    children: [textRun(text)],
  })
}

/**
 * A paragraph of the body. A run-in heading carries the character style linked to heading 2: Word's table of contents
 * finds it, while the paragraph stays body text and out of the outline.
 */
export function bodyParagraph({ runIn, text }: ParagraphBlock, around: Surroundings): Paragraph {
  const heading = runIn === undefined ? [] : [styledRun(runIn, 'Heading2Char', around.fonts.subheading)]
  const words = text === '' ? [] : [textRun(text)]
  return new Paragraph({
    style: 'BodyText',
    ...(around.beforeSignature ? { keepNext: true, widowControl: true } : {}),
    children: [...heading, ...words],
  })
}
