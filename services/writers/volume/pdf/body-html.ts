import { compose } from '../../../../core/document/compose.ts'
import { blocksHtml } from '../../html/blocks.ts'
import { printCss } from '../../html/print-css.ts'
import { webPage } from '../../html/web-page.ts'
import { withHeldBlanks } from '../../pdf-tags/blank-cells.ts'
import type { Piece } from '../piece.ts'

/** Each report begins on a page of its own. */
const CHAPTERS = '@media print{article+article{break-before:page}}\n'

/**
 * The chapters of a piece to be printed, without numbers and running heads: on which pages they come to stand is not known
 * before all are. Nor which are left-hand pages: those are moved when they are taken in.
 */
export function bodyHtml({ layout, entries }: Piece): string {
  const articles = entries.map(({ chapter: { number }, report }) => {
    const { blocks } = compose(report, { layout })
    return `<article>\n${blocksHtml(blocks, `c${number}-`)}\n</article>`
  })
  const meta = { title: '', author: '', subject: '' }
  const css = printCss({ ...layout, doubleSided: false }, '') + CHAPTERS
  const page = webPage({ meta, css, content: articles.join('\n') })
  return withHeldBlanks(page)
}
