import type { DocumentTree } from '../../../core/document/tree.ts'
import type { Ports } from '../../ports.ts'
import { chartPictures } from './chart.ts'
import { bookmarksOf } from './bookmarks.ts'
import { endingOf, isReckoned } from './ending.ts'
import { latinType } from './latin-type.ts'
import { type LatinType, STATUTORY_TYPE } from './page-count.ts'
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
 * @param installedFonts tells how wide figures are, where the pages have to be reckoned
 * @throws Failure 'charts-undrawn'
 */
export async function docxOf(
  tree: DocumentTree,
  drawPng?: Ports['drawPng'],
  installedFonts?: Ports['installedFonts'],
): Promise<Uint8Array> {
  const { meta, layout, blocks } = tree
  const pictures = await chartPictures(blocks, drawPng)
  const fonts = documentFonts(layout)
  return wordFile({
    meta,
    fonts,
    styles: documentStyles(layout),
    mirrored: layout.doubleSided,
    // Without a footer of its own the first page shows none.
    properties: layout.firstPage === 'unnumbered' ? { ...pageProperties, titlePage: true } : pageProperties,
    footers: footers(layout),
    children: wordBlocks(blocks, {
      fonts,
      headings: REPORT_HEADINGS,
      bookmarks: bookmarksOf(blocks),
      pictures,
      ending: endingOf(tree, await endingType(tree, installedFonts)),
    }),
  })
}

/** Which fonts are here is asked only where it matters: that takes a browser. */
async function endingType(
  tree: DocumentTree,
  installedFonts: Ports['installedFonts'] | undefined,
): Promise<LatinType> {
  return isReckoned(tree) ? latinType(tree.layout, installedFonts) : STATUTORY_TYPE
}
