import type { ExportFormat } from '../../core/contract.ts'
import type { DocumentTree } from '../../core/document/tree.ts'
import type { Ports } from '../ports.ts'
import { docxOf } from './docx/docx.ts'
import { fileName } from './file-name.ts'
import { writeFileSet } from './files.ts'
import { htmlOf } from './html/html.ts'
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

/**
 * Writes the document in several formats, named after its title: all files or none.
 * @throws Failure of making or writing them
 */
export async function writeReport(
  tree: DocumentTree,
  formats: readonly ExportFormat[],
  { folder, replace, printPdf, drawPng }: ExportOptions,
): Promise<ExportedFile[]> {
  const wanted = [...new Set(formats)]
  const files = await Promise.all(
    wanted.map(async (format) => ({
      name: fileName(tree.meta.title, format),
      bytes: await bytesOf(tree, format, { printPdf, drawPng }),
    })),
  )
  const paths = await writeFileSet(folder, files, { replace })
  return wanted.map((format, i) => ({ format, name: files[i]?.name ?? '', path: paths[i] ?? '' }))
}

function bytesOf(
  tree: DocumentTree,
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
  }
}
