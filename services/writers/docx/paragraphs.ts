import { Paragraph, TextRun } from 'docx'
import type { Block, HeadingBlock, ParagraphBlock, TitleBlock } from '../../../core/document/tree.ts'
import { type Bookmarks, MarkedParagraph } from './bookmarks.ts'
import type { DocumentFonts } from './fonts.ts'
import { styledRun, textRun } from './runs.ts'

/** Ids of the styles that title and headings take. */
export interface HeadingStyles {
  readonly title: string
  readonly first: string
  readonly second: string
  /** The character style linked to the second. */
  readonly runIn: string
}

/** Those of a report by itself. */
export const REPORT_HEADINGS: HeadingStyles = {
  title: 'Title',
  first: 'Heading1',
  second: 'Heading2',
  runIn: 'Heading2Char',
}

/** What a paragraph needs to know besides its own block. */
export interface Around extends Partial<Bookmarks> {
  readonly next: Block | undefined
  readonly fonts: DocumentFonts
  readonly headings: HeadingStyles
}

/** Twips between a heading and the upper rule of its table: three points. */
const TABLE_GAP = 60

/** The title as one paragraph, broken where the tree breaks it. */
export function titleParagraph({ lines }: TitleBlock, { headings, ...bookmarks }: Around): Paragraph {
  const children = lines.flatMap((line, i) => [...(i > 0 ? [new TextRun({ break: 1 })] : []), textRun(line)])
  return new MarkedParagraph({ style: headings.title, children }, bookmarks)
}

/** A heading stays with what it heads; one that heads nothing yet goes with nothing. */
export function headingParagraph(
  { level, text }: HeadingBlock,
  { next, headings, ...bookmarks }: Around,
): Paragraph {
  const empty = next?.kind === 'heading' && next.level <= level
  return new MarkedParagraph(
    {
      style: level === 1 ? headings.first : headings.second,
      ...(empty ? { keepNext: false } : {}),
      ...(next?.kind === 'table' ? { spacing: { after: TABLE_GAP } } : {}),
      children: [textRun(text)],
    },
    bookmarks,
  )
}

/**
 * A paragraph of the body. A run-in heading carries the character style linked to heading 2: Word's table of contents
 * finds it, while the paragraph stays body text and out of the outline. A signature must not stand alone on a page, so
 * two lines of the paragraph before it go with it.
 */
export function bodyParagraph(
  { runIn, text, flush }: ParagraphBlock,
  { next, fonts, headings, ...bookmarks }: Around,
): Paragraph {
  const heading = runIn === undefined ? [] : [styledRun(runIn, headings.runIn, fonts.subheading)]
  const words = text === '' ? [] : [textRun(text)]
  return new MarkedParagraph(
    {
      style: 'BodyText',
      ...(flush ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
      ...(next?.kind === 'signature' ? { keepNext: true, widowControl: true } : {}),
      children: [...heading, ...words],
    },
    bookmarks,
  )
}
