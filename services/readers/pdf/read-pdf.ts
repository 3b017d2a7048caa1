import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { Failure } from '../../../core/failure.ts'
import type { SourceDocument } from '../../../core/import/source.ts'
import { PAGES, SOURCE_BYTES, STAMP, TEXT_LENGTH } from './limits.ts'
import { type Operators, withPdf } from './open-pdf.ts'
import { documentOf } from './painted-document.ts'
import { stepsOf } from './drawing.ts'
import { drawnBy } from './pictures.ts'
import { type FontFace, glyphsOf } from './glyphs.ts'
import { paintedOnce } from './painted-once.ts'
import { rulesOf } from './rules.ts'
import type { Painted } from './sheets.ts'

/**
 * Reads a PDF that has its words as text. Paragraphs and tables are told by where words and rules stand.
 * @throws Failure 'scanned-file'; 'unreadable-file' where it is damaged or encrypted; 'unsafe-file' where it is larger than any report
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > SOURCE_BYTES) throw new Failure('unsafe-file', { problem: 'PDF 超过 50 MB' })
  return documentOf(await withPdf(bytes, paintedOn), 'pdf', bytes)
}

/** What the library finds on the pages. It is understood later, so that no mistake of ours passes for a damaged file. */
async function paintedOn(pdf: PDFDocumentProxy, operators: Operators): Promise<Painted[]> {
  if (pdf.numPages > PAGES) throw new Failure('unsafe-file', { problem: `PDF 超过 ${PAGES} 页` })
  const pages: Painted[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const painted = await paintedBy(page, operators)
    length += painted.glyphs.filter(({ text }) => text.trim() !== '').length
    if (length > TEXT_LENGTH) throw new Failure('unsafe-file', { problem: 'PDF 的文字太多' })
    pages.push(painted)
    page.cleanup()
  }
  if (length < STAMP) throw new Failure('scanned-file', { kind: 'PDF' })
  return pages
}

async function paintedBy(page: PDFPageProxy, operators: Operators): Promise<Painted> {
  const steps = await stepsOf(page, operators)
  const { width, height } = page.getViewport({ scale: 1 })
  const fontOf = (name: string) => page.commonObjs.get(name) as FontFace | undefined
  const glyphs = paintedOnce(glyphsOf(steps, operators, fontOf))
  const rules = glyphs.length > 0 ? rulesOf(steps, operators) : []
  return { width, height, glyphs, rules, ...drawnBy(steps, operators) }
}
