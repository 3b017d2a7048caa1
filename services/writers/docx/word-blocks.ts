import type { FileChild } from 'docx'
import type { Block, ChartBlock } from '../../../core/document/tree.ts'
import type { Bookmarks } from './bookmarks.ts'
import { chartParagraphs, type Picture } from './chart.ts'
import type { Ending } from './ending.ts'
import type { DocumentFonts } from './fonts.ts'
import {
  type Around,
  bodyParagraph,
  type HeadingStyles,
  headingParagraph,
  titleParagraph,
} from './paragraphs.ts'
import { enclosureParagraphs, numberParagraph } from './letter.ts'
import { signatureParagraphs } from './signature.ts'
import { wordTable } from './table.ts'

export interface WordLook {
  readonly fonts: DocumentFonts
  readonly headings: HeadingStyles
  /** Of every block, in the same order. */
  readonly bookmarks: readonly Bookmarks[]
  readonly pictures: ReadonlyMap<ChartBlock, Picture>
  readonly ending: Ending
}

/** The blocks of a document as Word spells them. */
export function wordBlocks(
  blocks: readonly Block[],
  { fonts, headings, bookmarks, pictures, ending }: WordLook,
): FileChild[] {
  return blocks.flatMap((block, i) =>
    wordBlock(block, { next: blocks[i + 1], fonts, headings, ending, ...bookmarks[i] }, pictures),
  )
}

function wordBlock(block: Block, around: Around, pictures: ReadonlyMap<ChartBlock, Picture>): FileChild[] {
  switch (block.kind) {
    case 'number':
      return [numberParagraph(block)]
    case 'title':
      return [titleParagraph(block, around)]
    case 'heading':
      return [headingParagraph(block, around)]
    case 'paragraph':
      return [bodyParagraph(block, around)]
    case 'table':
      return [wordTable(block)]
    case 'chart':
      return chartParagraphs(block, pictures)
    case 'enclosures':
      return enclosureParagraphs(block)
    case 'signature':
      return signatureParagraphs(block, around.next !== undefined)
  }
}
