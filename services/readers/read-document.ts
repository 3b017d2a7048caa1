import { Failure, failureData } from '../../core/failure.ts'
import { type Editions, editions } from '../../core/form/editions.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import type { Report } from '../../core/report/report.ts'
import { readReport } from '../../core/report/schema.ts'
import { aboutPackage } from './about-package.ts'
import { refuseLarge } from './archive.ts'
import { decodeText } from './charset.ts'
import { type FileKind, fileKind } from './file-kind.ts'
import { readText } from './text.ts'

/** A document still to be understood, or a report as this program writes it. */
export type ReadDocument =
  | { readonly kind: 'document'; readonly document: SourceDocument }
  | {
      readonly kind: 'report'
      readonly report: Report
      /** What the file says of itself besides, line by line. */
      readonly about: readonly string[]
    }

/**
 * Reads a file of any kind this program knows: Word, WPS, workbook, web page, PDF, OFD, text, its own package and exchange form.
 * @param name of the file; its ending decides only where the content leaves the kind open
 * @param known the editions of the form that reports may be in
 * @throws Failure that says what is wrong with the file and what to do
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  known: Editions = editions,
): Promise<ReadDocument> {
  try {
    return await read(bytes, name, known)
  } catch (error) {
    const failure = failureData(error)
    if (failure?.code !== 'unreadable-file') throw error
    throw new Failure('unreadable-file', { name, ...failure.detail })
  }
}

async function read(bytes: Uint8Array, name: string, known: Editions): Promise<ReadDocument> {
  refuseLarge(bytes)
  if (bytes.length === 0) throw new Failure('unreadable-file', { problem: '文件是空的' })
  const found = await fileKind(bytes, name)
  switch (found.kind) {
    case 'report':
      return { kind: 'report', report: readReport(decodeText(bytes), known), about: [] }
    case 'package': {
      const opened = await (await import('./package.ts')).openPackage(bytes, known)
      return { kind: 'report', report: opened.report, about: aboutPackage(opened) }
    }
    case 'docx':
    case 'xlsx':
    case 'flat-docx':
    case 'office':
    case 'pdf':
    case 'ofd':
    case 'mht':
    case 'html':
    case 'text':
      return { kind: 'document', document: refuseLong(await documentIn(bytes, found, known)) }
  }
}

/** Paragraphs and filled cells of a document. A report has some 400, the page of a system around it some hundreds more. */
const PLACES = 30_000
/** Characters of all of them, blanks among them, each as often as it is shown; a report of a hundred pages has 100,000. */
const CHARACTERS = 6_000_000

/**
 * A small file may show one piece in many places.
 * @throws Failure 'unsafe-file' where a document is longer than any report: to look through it would take its time
 */
function refuseLong(document: SourceDocument): SourceDocument {
  let [places, characters] = [0, 0]
  for (const block of document.blocks)
    for (const { text } of block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells) : [block]) {
      if (block.kind !== 'table' || text !== '') places += 1
      characters += text.length
    }
  if (places > PLACES) throw new Failure('unsafe-file', { problem: '段落和表格比任何年度报告都多' })
  if (characters > CHARACTERS) throw new Failure('unsafe-file', { problem: '文字比任何年度报告都长' })
  return document
}

/** A reader is loaded when a file of its kind is first read. */
async function documentIn(
  bytes: Uint8Array,
  found: Exclude<FileKind, { kind: 'report' | 'package' }>,
  known: Editions,
): Promise<SourceDocument> {
  switch (found.kind) {
    case 'docx':
      return (await import('./docx/read-docx.ts')).readDocx(bytes)
    case 'xlsx':
      return (await import('./xlsx/read-xlsx.ts')).readXlsx(bytes)
    case 'flat-docx':
      return (await import('./docx/read-docx.ts')).readFlatDocx(bytes)
    case 'office':
      return (await import('./office.ts')).readOffice(bytes, found.ending)
    case 'pdf':
      return (await import('./pdf/read-pdf-apart.ts')).readPdfApart(bytes)
    case 'ofd':
      return (await import('./ofd/read-ofd.ts')).readOfd(bytes)
    case 'mht':
      return (await import('./mht.ts')).readMht(bytes)
    case 'html':
      return (await import('./html/read-html.ts')).readHtml(bytes, known)
    case 'text':
      return readText(decodeText(bytes), known)
  }
}
