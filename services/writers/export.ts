import type { ExportFormat } from '../../core/contract.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import type { Report } from '../../core/report/report.ts'
import type { Ports } from '../ports.ts'
import { PROGRAM } from '../program.ts'
import { docxOf } from './docx/docx.ts'
import { fileName } from './file-name.ts'
import { writeFileSet } from './files.ts'
import { htmlOf } from './html/html.ts'
import { packageOf } from './package.ts'
import { pdfOf } from './pdf.ts'

export interface ExportedFile {
  readonly format: ExportFormat
  readonly name: string
  readonly path: string
}

export interface ExportOptions {
  readonly folder: string
  /** Replace files of the same name. */
  readonly replace: boolean
  readonly printPdf: Ports['printPdf']
  /** Needed where charts stand in a Word file. */
  readonly drawPng?: Ports['drawPng'] | undefined
}

/** What is written: the document, and the report it was composed from. */
export interface Exportable {
  readonly tree: DocumentTree
  readonly report: Report
}

/**
 * Writes the document in several formats, named after its title: all files or none.
 * @throws Failure of making or writing them
 */
export async function writeReport(
  exportable: Exportable,
  formats: readonly ExportFormat[],
  { folder, replace, printPdf, drawPng }: ExportOptions,
): Promise<ExportedFile[]> {
  const wanted = [...new Set(formats)]
  const files = await Promise.all(
    wanted.map(async (format) => ({
      name: fileName(exportable.tree.meta.title, EXTENSIONS[format]),
      bytes: await bytesOf(exportable, format, { printPdf, drawPng }),
    })),
  )
  const paths = await writeFileSet(folder, files, { replace })
  return wanted.map((format, i) => ({ format, name: files[i]?.name ?? '', path: paths[i] ?? '' }))
}

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  docx: 'docx',
  pdf: 'pdf',
  html: 'html',
  package: 'nianbao',
}

function bytesOf(
  { tree, report }: Exportable,
  format: ExportFormat,
  { printPdf, drawPng }: Pick<ExportOptions, 'printPdf' | 'drawPng'>,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return docxOf(tree, drawPng)
    case 'pdf':
      return pdfOf(tree, printPdf)
    case 'html':
      return Promise.resolve(new TextEncoder().encode(htmlOf(tree)))
    case 'package':
      return packageOf({ report, documents: [], program: PROGRAM })
  }
}
