import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { checkReport } from '../../core/checks/check.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { checkReportShape } from '../../core/report/schema.ts'

const table = z.looseObject({
  id: z.string(),
  agency: z.string(),
  year: z.int().nullable(),
  /** null where the source is incomplete, so that nothing about it is certain. */
  arithmeticHolds: z.boolean().nullable(),
  tables: z.record(z.string(), z.unknown()),
  stated: z.record(z.string(), z.unknown()).optional(),
})

/** The tables of a published report, and whether a reviewer found that they add up. */
export type PublishedTables = z.output<typeof table>

const sixColumnsAndTotal = z.array(z.int()).length(7)
const documents = z.object({ issued: z.int(), repealed: z.int(), inForce: z.int() })
const pair = z.looseObject({
  agency: z.string(),
  years: z.tuple([z.int(), z.int()]),
  carriedOut: sixColumnsAndTotal,
  carriedIn: sixColumnsAndTotal,
  carry_matches: z.boolean(),
  normative_prev: documents,
  normative_next: documents,
  normative_rollforward: z.looseObject({ matches: z.boolean() }),
})

/** Two years of one organ, and whether the second goes on from the first. */
export type YearPair = z.output<typeof pair>

export const publishedTables = z.array(table).parse(read('tables.json'))
export const yearPairs = z.array(pair).parse(read('cross-year.json'))

/** Whether the checks find an error in the arithmetic of published tables. */
export function isFaulty({ agency, year, tables, stated }: PublishedTables): boolean {
  const blank = blankReport({ name: agency, level: 'other' }, year ?? 2025)
  const report = checkReportShape({ ...blank, tables, ...(stated ? { stated } : {}) })
  return checkReport(report).some(
    ({ rule, severity }) => rule.startsWith('arithmetic.') && severity === 'error',
  )
}

/** Which relations across two years the checks find broken. */
export function brokenAcross({ agency, years, ...figures }: YearPair): {
  carry: boolean
  documents: boolean
} {
  const [before, now] = years
  const last = reportOf(agency, before, 'carriedOut', figures.carriedOut, figures.normative_prev)
  const report = reportOf(agency, now, 'carriedIn', figures.carriedIn, figures.normative_next)
  const rules = new Set<Finding['rule']>(checkReport(report, { lastYear: last }).map(({ rule }) => rule))
  return { carry: rules.has('carryover.requests'), documents: rules.has('carryover.inForce') }
}

const COLUMNS = ['natural', 'enterprise', 'research', 'publicInterest', 'legalService', 'otherOrganisation']

function reportOf(
  agency: string,
  year: number,
  row: 'carriedIn' | 'carriedOut',
  counts: readonly number[],
  { issued, repealed, inForce }: z.output<typeof documents>,
): Report {
  const cells = COLUMNS.map((column, i): [Field, FieldValue] => [`requests:${row}/${column}`, counts[i] ?? 0])
  return withFields(blankReport({ name: agency, level: 'other' }, year), [
    ...cells,
    ['disclosure:normativeDocuments/issued', issued],
    ['disclosure:normativeDocuments/repealed', repealed],
    ['disclosure:normativeDocuments/inForce', inForce],
  ])
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../data/reports', file), 'utf8'))
}
