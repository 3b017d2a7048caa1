import { checkReport } from '../../core/checks/check.ts'
import type { Finding } from '../../core/checks/finding.ts'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { checkReportShape } from '../../core/report/schema.ts'
import type { PublishedTables, YearPair } from '../data/published.ts'

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
  { issued, repealed, inForce }: YearPair['normative_prev'],
): Report {
  const cells = COLUMNS.map((column, i): [Field, FieldValue] => [`requests:${row}/${column}`, counts[i] ?? 0])
  return withFields(blankReport({ name: agency, level: 'other' }, year), [
    ...cells,
    ['disclosure:normativeDocuments/issued', issued],
    ['disclosure:normativeDocuments/repealed', repealed],
    ['disclosure:normativeDocuments/inForce', inForce],
  ])
}
