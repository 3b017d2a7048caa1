import { PageBreak, Paragraph, type ParagraphChild, TextRun } from 'docx'
import { hasLongWord } from '../../../core/document/long-words.ts'
import type { Block, HeadingBlock, ParagraphBlock, TitleBlock } from '../../../core/document/tree.ts'
import { type Bookmarks, MarkedParagraph } from './bookmarks.ts'
import type { Ending } from './ending.ts'
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
  /** How the last paragraph is kept together with the signature. */
  readonly ending: Ending
}

/** Twips between a heading and the upper rule of its table: three points. */
const TABLE_GAP = 60

/** The title as one paragraph, broken where the tree breaks it. */
export function titleParagraph({ lines }: TitleBlock, { headings, ...bookmarks }: Around): Paragraph {
  const children = lines.flatMap((line, i) => [...(i > 0 ? [new TextRun({ break: 1 })] : []), textRun(line)])
  return new MarkedParagraph({ style: headings.title, children }, bookmarks)
}

/** A heading stays with what comes after it. */
export function headingParagraph(
  { level, text }: HeadingBlock,
  { next, headings, ...bookmarks }: Around,
): Paragraph {
  return new MarkedParagraph(
    {
      style: level === 1 ? headings.first : headings.second,
      ...(next?.kind === 'table' ? { spacing: { after: TABLE_GAP } } : {}),
      children: [textRun(text)],
    },
    bookmarks,
  )
}

/**
 * A paragraph of the body. A run-in heading carries the character style linked to heading 2: Word's table of contents
 * finds it, while the paragraph stays body text and out of the outline.
 */
export function bodyParagraph(
  { runIn, text, flush }: ParagraphBlock,
  { next, fonts, headings, ending, ...bookmarks }: Around,
): Paragraph {
  const heading = runIn === undefined ? [] : [styledRun(runIn, headings.runIn, fonts.subheading)]
  const isLast = next?.kind === 'signature'
  const brokenAt = isLast && ending.kind === 'broken' ? ending.at - (runIn?.length ?? 0) : undefined
  return new MarkedParagraph(
    {
      style: 'BodyText',
      // Kept whole, a long address would leave the justified line before it spread.
      ...(hasLongWord(text) && { wordWrap: true }),
      ...(flush ? { indent: { firstLine: 0, firstLineChars: 0 } } : {}),
      ...(isLast && ending.kind === 'kept' ? { keepNext: true, widowControl: true } : {}),
      children: [...heading, ...wordsOf(text, brokenAt)],
    },
    bookmarks,
  )
}

function wordsOf(text: string, brokenAt: number | undefined): ParagraphChild[] {
  if (text === '') return []
  if (brokenAt === undefined || brokenAt <= 0) return [textRun(text)]
  return [textRun(text.slice(0, brokenAt)), new PageBreak(), textRun(text.slice(brokenAt))]
}
