import type { PDFDocumentProxy } from 'pdfjs-dist'
import { Failure } from '../../../core/failure.ts'
import type { SourceDocument } from '../../../core/import/source.ts'
import { PAGES, SOURCE_BYTES, TEXT_LENGTH } from './limits.ts'
import { type Operators, withPdf } from './open-pdf.ts'
import { type PageContent, contentOf, blocksOf } from './page-content.ts'
import { type PageWords, wordsOnPage } from './page.ts'
import { type Rule, rulesOf } from './rules.ts'

/** Characters of a document whose text layer is a stamp or a page number. */
const STAMP = 30

/**
 * Reads a PDF that has its words as text. Paragraphs and tables are told by where words and rules stand.
 * @throws Failure 'unreadable-file' where it is a scan, damaged or encrypted; 'unsafe-file' where it is larger than any report
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceDocument> {
  if (bytes.length > SOURCE_BYTES) throw new Failure('unsafe-file', { problem: 'PDF 超过 50 MB' })
  const pages = (await withPdf(bytes, drawnOn)).map(({ words, rules }) => contentOf(words, rules))
  return { kind: 'pdf', blocks: blocksOf(pages), notices: noticesOf(pages) }
}

/** What the library finds on a page. It is understood later, so that no mistake of ours passes for a damaged file. */
interface Drawn {
  readonly words: PageWords
  readonly rules: readonly Rule[]
}

async function drawnOn(pdf: PDFDocumentProxy, operators: Operators): Promise<Drawn[]> {
  if (pdf.numPages > PAGES) throw new Failure('unsafe-file', { problem: `PDF 超过 ${PAGES} 页` })
  const pages: Drawn[] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const words = await wordsOnPage(page)
    length += words.words.reduce((sum, { text }) => sum + text.length, 0)
    if (length > TEXT_LENGTH) throw new Failure('unsafe-file', { problem: 'PDF 的文字太多' })
    pages.push({ words, rules: words.words.length > 0 ? await rulesOf(page, operators) : [] })
    page.cleanup()
  }
  if (length < STAMP) {
    throw new Failure('unreadable-file', { problem: 'PDF 是扫描件，只有图像没有文字，需先做文字识别' })
  }
  return pages
}

function noticesOf(pages: readonly PageContent[]): string[] {
  const empty = pages.flatMap(({ lines, tables }, i) => (lines.length + tables.length === 0 ? [i + 1] : []))
  const notices = ['PDF 的段落和表格是按文字在页面上的位置认出的，请与原件逐处核对。']
  if (empty.length > 0) notices.push(`第 ${empty.join('、')} 页没有文字，可能是扫描的图像，没有读入。`)
  return notices
}
