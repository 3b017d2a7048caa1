import type { DocumentTree } from '../../../core/document/tree.ts'
import type { Ports } from '../../ports.ts'
import { chartPictures } from './chart.ts'
import { bookmarksOf } from './bookmarks.ts'
import { documentFonts } from './fonts.ts'
import { footers } from './footer.ts'
import { pageProperties } from './page.ts'
import { REPORT_HEADINGS } from './paragraphs.ts'
import { documentStyles } from './styles.ts'
import { wordBlocks } from './word-blocks.ts'
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
  return wordFile({
    meta,
    fonts,
    styles: documentStyles(layout),
    evenAndOddHeaderAndFooters: true,
    // Without a footer of its own the first page shows none.
    properties: layout.firstPage === 'unnumbered' ? { ...pageProperties, titlePage: true } : pageProperties,
    footers: footers(layout),
    children: wordBlocks(blocks, {
      fonts,
      headings: REPORT_HEADINGS,
      bookmarks: bookmarksOf(blocks),
      pictures,
    }),
  })
}
