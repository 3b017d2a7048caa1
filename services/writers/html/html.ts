import type { DocumentTree } from '../../../core/document/tree.ts'
import { blocksHtml } from './blocks.ts'
import { printCss } from './print-css.ts'
import { SCREEN_CSS } from './screen-css.ts'
import { webPage } from './web-page.ts'

/** The report as one self-contained web page: nothing from elsewhere, no script. Printed, it is the PDF. */
export function htmlOf({ meta, layout, blocks }: DocumentTree): string {
  return webPage({
    meta,
    css: printCss(layout) + SCREEN_CSS,
    content: blocksHtml(blocks),
  })
}
