import { TIGHTER_LINES, type TighterLines } from '../../core/document/tighter-lines.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import { pageToPrint } from '../writers/page-to-print.ts'
import { composed, type PrintedReport } from './printed-report.ts'

/**
 * The fewest lines on a page with which a report takes a page less than with the office's own, measured on printed pages.
 * @returns null where none helps
 * @throws Failure 'no-engine' or 'printing-failed'
 */
export async function linesWithAPageLess(
  store: Store,
  printPdf: Ports['printPdf'],
  printed: PrintedReport,
): Promise<TighterLines | null> {
  const { PDFDocument } = await import('@cantoo/pdf-lib')
  const pages = async (lines: TighterLines | null) => {
    const tree = await composed(store, printed, lines)
    const pdf = await PDFDocument.load(await printPdf(pageToPrint(tree)), { updateMetadata: false })
    return pdf.getPageCount()
  }
  const usual = await pages(null)
  for (const lines of TIGHTER_LINES) if ((await pages(lines)) < usual) return lines
  return null
}
