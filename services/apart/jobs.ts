import type { Finding } from '../../core/checks/finding.ts'
import type { CheckContext } from '../../core/checks/reading.ts'
import type { Known, Returned } from '../../core/compare/returned.ts'
import type { CheckedInput } from '../../core/contract.ts'
import { exchangeDigest } from '../digest.ts'
import { editions } from '../../core/form/editions.ts'
import type { PasteProposal } from '../../core/paste/proposal.ts'
import type { Report } from '../../core/report/report.ts'
import type { CheckedReport, UncheckedReport } from '../postgres/check-reports.ts'
import type { Outcome, ReadPackage } from '../postgres/read-packages.ts'
import type { ReadRoster } from '../../core/roster/read-roster.ts'
import type { Requirements } from '../../core/requirements/requirements.ts'
import type { SentContent } from '../writers/collection-workbook/content.ts'
import type { ImportedFile } from '../readers/import-file.ts'

/** A file as the page sends it. */
interface SentFile {
  readonly name: string
  /** The file in base64. */
  readonly data: string
}

/**
 * What is done apart from the thread that saves: how long it takes depends on what somebody wrote or sent. Each goes from
 * plain values to plain values.
 */
export const JOBS = {
  /** The findings about a report. */
  findings: async ({
    report,
    ...against
  }: Pick<CheckContext, 'lastYear' | 'requirements'> & { readonly report: Report }): Promise<Finding[]> => {
    const { checkReport } = await import('../../core/checks/check.ts')
    return checkReport(report, against)
  },
  /** The report in a file or in pasted words. */
  importReport: async (source: CheckedInput<'import.read'>): Promise<ImportedFile> => {
    const { importDocument, importFile } = await import('../readers/import-file.ts')
    if (source.kind === 'file') return importFile(bytesOf(source), source.name)
    const { readText } = await import('../readers/text.ts')
    return importDocument(readText(source.text))
  },
  /** What the level above asks for, in its file or in a mail with it. */
  findRequirements: async (file: SentFile): Promise<Requirements | undefined> => {
    const { findRequirements } = await import('../readers/find-requirements.ts')
    return findRequirements(bytesOf(file), file.name)
  },
  /** What a file or pasted words would write into a table. */
  readTable: async ({ source, form, table, from }: CheckedInput<'table.read'>): Promise<PasteProposal> => {
    const { tableSource, tableSourceOfText } = await import('../readers/table-source.ts')
    const { readPaste } = await import('../../core/paste/paste.ts')
    const { whoseIn } = await import('../../core/paste/whose.ts')
    const { blocks, lost = [] } =
      source.kind === 'file'
        ? await tableSource(bytesOf(source), source.name)
        : tableSourceOfText(source.text)
    const proposal = readPaste(blocks, { form: editions[form], table, from })
    const whose = source.kind === 'file' ? whoseIn(blocks) : undefined
    return { ...proposal, left: [...lost, ...proposal.left], ...(whose && { whose }) }
  },
  /** The units in a file, or in pasted words. */
  readRoster: async (source: CheckedInput<'roster.read'>): Promise<ReadRoster> => {
    const { rosterSource, rosterRowsOfText } = await import('../readers/roster-rows.ts')
    const { readRoster } = await import('../../core/roster/read-roster.ts')
    if (source.kind !== 'file') return readRoster(rosterRowsOfText(source.text))
    const { tables, lost } = await rosterSource(bytesOf(source), source.name)
    return readRoster(tables, lost)
  },
  /** What was changed in a file that came back. */
  reviewReturned: async ({
    file,
    known,
  }: {
    readonly file: SentFile
    readonly known: Omit<Known, 'told'>
  }): Promise<Returned> => {
    const { importFile } = await import('../readers/import-file.ts')
    const { reviewReturned } = await import('../../core/compare/returned.ts')
    const found = await importFile(bytesOf(file), file.name)
    const { reportDigest } = found.document
    const told = reportDigest && known.versions.find(({ report }) => exchangeDigest(report) === reportDigest)
    return reviewReturned(found, { ...known, told: told || undefined })
  },
  /** The digest of each file. */
  digestFiles: async (paths: readonly string[]): Promise<Outcome<string>[]> => {
    const { digestFiles } = await import('../postgres/read-packages.ts')
    return digestFiles(paths)
  },
  /** Packages as the rows of a database. */
  readPackages: async ({
    paths,
    first,
  }: {
    readonly paths: readonly string[]
    readonly first: number
  }): Promise<Outcome<ReadPackage>[]> => {
    const { readPackages } = await import('../postgres/read-packages.ts')
    return readPackages(paths, first)
  },
  /** Findings as the rows of a database. */
  checkReports: async (reports: readonly UncheckedReport[]): Promise<CheckedReport[]> => {
    const { checkReports } = await import('../postgres/check-reports.ts')
    return checkReports(reports)
  },
  /** The workbook of a collection. */
  collectionWorkbook: async ({ form, ...content }: SentContent): Promise<Uint8Array> => {
    const { collectionWorkbook } = await import('../writers/collection-workbook/workbook.ts')
    return collectionWorkbook({ ...content, form: editions[form] })
  },
} as const

export type Job = keyof typeof JOBS
export type JobInput<J extends Job> = Parameters<(typeof JOBS)[J]>[0]
export type JobOutput<J extends Job> = Awaited<ReturnType<(typeof JOBS)[J]>>

function bytesOf({ data }: SentFile): Uint8Array {
  return Buffer.from(data, 'base64')
}
