import type { FileChild } from 'docx'
import type { Block, DocumentTree } from '../../../core/document/tree.ts'
import type { Ports } from '../../ports.ts'
import { chartParagraphs, chartPictures } from './chart.ts'
import { bookmarksOf } from './bookmarks.ts'
import { documentFonts } from './fonts.ts'
import { footers } from './footer.ts'
import { pageProperties } from './page.ts'
import { type Around, bodyParagraph, headingParagraph, titleParagraph } from './paragraphs.ts'
import { signatureParagraphs } from './signature.ts'
import { documentStyles } from './styles.ts'
import { wordTable } from './table.ts'
import { wordFile } from './word-file.ts'

/**
 * The document as a Word file (.docx). The same tree gives the same bytes.
 * @param drawPng needed where charts stand in it, for programs that show no SVG
 * @throws Failure 'charts-undrawn'
 */
export async function docxOf(
  { meta, layout, blocks }: DocumentTree,
  drawPng?: Ports['drawPng'],
): Promise<Uint8Array> {
  const pictures = await chartPictures(blocks, drawPng)
  const fonts = documentFonts(layout)
  const bookmarks = bookmarksOf(blocks)
  return wordFile({
    meta,
    fonts,
    styles: documentStyles(layout),
    evenAndOddHeaderAndFooters: true,
    properties: pageProperties,
    footers: footers(layout),
    children: blocks.flatMap((block, i) =>
      wordOf(block, { next: blocks[i + 1], fonts, ...bookmarks[i] }, pictures),
    ),
  })
}

function wordOf(
  block: Block,
  around: Around,
  pictures: Awaited<ReturnType<typeof chartPictures>>,
): FileChild[] {
  switch (block.kind) {
    case 'title':
      return [titleParagraph(block)]
    case 'heading':
      return [headingParagraph(block, around)]
    case 'paragraph':
      return [bodyParagraph(block, around)]
    case 'table':
      return [wordTable(block)]
    case 'chart':
      return chartParagraphs(block, pictures)
    case 'signature':
      return signatureParagraphs(block)
  }
}
