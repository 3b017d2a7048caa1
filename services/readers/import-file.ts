import { Failure } from '../../core/failure.ts'
import { type Editions, editions } from '../../core/form/editions.ts'
import { importReport } from '../../core/import/import.ts'
import type { Imported } from '../../core/import/imported.ts'
import type { SourceDocument } from '../../core/import/source.ts'
import type { Field } from '../../core/report/report.ts'
import { readDocument } from './read-document.ts'

/** What was found in a file, and the file as it was read. */
export interface ImportedFile extends Imported {
  readonly document: SourceDocument
}

/** What any letter has. */
const IN_ANY_LETTER: ReadonlySet<Field> = new Set<Field>([
  'preamble',
  'agency.address',
  'agency.phone',
  'agency.email',
])

/**
 * Finds the report in a document.
 * @throws Failure 'no-report' where there is none
 */
export function importDocument(document: SourceDocument, known: Editions = editions): ImportedFile {
  const imported = importReport(document, known)
  if (imported.placed.every(({ field }) => IN_ANY_LETTER.has(field))) throw new Failure('no-report', {})
  return { ...imported, document }
}

/**
 * Reads the report in a file of any kind this program knows.
 * @param name of the file, for its ending and for what is said of it
 * @param known the editions of the form that the report may be in
 * @throws Failure that says what is wrong with the file and what to do
 */
export async function importFile(
  bytes: Uint8Array,
  name: string,
  known: Editions = editions,
): Promise<ImportedFile> {
  const read = await readDocument(bytes, name, known)
  if (read.kind === 'document') return importDocument(read.document, known)
  const blocks = read.about.map((text) => ({ kind: 'paragraph', text }) as const)
  const document: SourceDocument = { kind: 'text', blocks, notices: [] }
  return { report: read.report, placed: [], doubts: [], unplaced: [], document }
}
