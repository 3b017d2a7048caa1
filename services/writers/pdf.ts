import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib'
import type { DocumentMeta, DocumentTree } from '../../core/document/tree.ts'
import type { Ports } from '../ports.ts'
import { PROGRAM } from '../program.ts'
import { htmlOf } from './html/html.ts'
import { nameTrueCharacters } from './pdf-text/true-characters.ts'

/**
 * The document as PDF: the web page printed by the host's browser.
 * @throws Failure 'no-engine' or 'printing-failed'
 */
export function pdfOf(tree: DocumentTree, printPdf: Ports['printPdf']): Promise<Uint8Array> {
  return printedPdf(htmlOf(tree), tree.meta, printPdf)
}

/**
 * A self-contained page as PDF, tagged and outlined, with the document's own properties instead of the browser's.
 * @throws Failure 'no-engine' or 'printing-failed'
 */
export async function printedPdf(
  html: string,
  { title, author, subject }: DocumentMeta,
  printPdf: Ports['printPdf'],
): Promise<Uint8Array> {
  const printed = await printPdf(html)
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  pdf.setTitle(title, { showInWindowTitleBar: true })
  pdf.setAuthor(author)
  pdf.setSubject(subject)
  pdf.setLanguage('zh-CN')
  pdf.setCreator(PROGRAM.name)
  nameTrueCharacters(pdf)
  // Whole and at once, with a plain list of objects: readers of archives know that form best.
  return pdf.save({ useObjectStreams: false, objectsPerTick: Infinity, updateFieldAppearances: false })
}
