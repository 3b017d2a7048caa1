import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { DocumentMeta, DocumentTree } from '../../core/document/tree.ts'
import type { Ports } from '../ports.ts'
import { pageToPrint } from './page-to-print.ts'
import { identify } from './pdf-archive/identify.ts'
import { keepsToStandards } from './pdf-archive/keeps-to-standards.ts'
import { withHeldBlanks } from './pdf-tags/blank-cells.ts'
import { tableNamesOf } from './pdf-tags/table-names.ts'
import { tagPrinted } from './pdf-tags/tag-printed.ts'

/**
 * The document as PDF: the web page printed by the host's browser.
 * @throws Failure 'no-engine' or 'printing-failed'
 */
export function pdfOf(tree: DocumentTree, printPdf: Ports['printPdf']): Promise<Uint8Array> {
  return printedPdf(pageToPrint(tree), tree.meta, printPdf)
}

/**
 * A self-contained page as PDF, tagged and outlined, with the document's own properties instead of the browser's.
 * @throws Failure 'no-engine' or 'printing-failed'
 */
export async function printedPdf(
  html: string,
  meta: DocumentMeta,
  printPdf: Ports['printPdf'],
): Promise<Uint8Array> {
  const printed = await printPdf(withHeldBlanks(html))
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const contents = tagPrinted(pdf, tableNamesOf(html))
  identify(pdf, printed, meta, keepsToStandards(pdf, contents))
  // Whole and at once, with a plain list of objects: readers of archives know that form best.
  return pdf.save({ useObjectStreams: false, objectsPerTick: Infinity, updateFieldAppearances: false })
}
