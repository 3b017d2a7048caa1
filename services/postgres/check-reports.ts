import { setImmediate } from 'node:timers/promises'
import { checkReport } from '../../core/checks/check.ts'
import type { Severity } from '../../core/checks/finding.ts'
import type { Report } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import { findingRows, type RowKey } from './rows.ts'

/** A report as the database keeps it, with the same unit's of the year before. */
export interface UncheckedReport extends RowKey {
  readonly exchange: string
  readonly lastYear: { readonly report: number; readonly exchange: string } | undefined
}

export interface CheckedReport extends RowKey {
  /** The report it was held against; null where there is none. */
  readonly lastYear: number | null
  readonly counts: Readonly<Record<Severity, number>>
  /** The rows of `findings` as COPY takes them. */
  readonly rows: string
}

/** Checks reports, each by every rule. */
export async function checkReports(reports: readonly UncheckedReport[]): Promise<CheckedReport[]> {
  const checked: CheckedReport[] = []
  const read = rememberingOne()
  for (const { unit, report, year, exchange, lastYear } of reports) {
    const last = lastYear && read(lastYear.exchange)
    const findings = checkReport(read(exchange), { lastYear: last })
    const key = { unit, report, year }
    const counts = { error: 0, warning: 0, advice: 0 }
    for (const { severity } of findings) counts[severity] += 1
    const rows = findingRows(key, findings)
    checked.push({ ...key, lastYear: lastYear?.report ?? null, counts, rows })
    await setImmediate()
  }
  return checked
}

/** They come by units and years: last year's report is mostly the one before. */
function rememberingOne(): (exchange: string) => Report {
  let last: { readonly exchange: string; readonly report: Report } | undefined
  return (exchange) => {
    if (last?.exchange === exchange) return last.report
    const report = parseReport(exchange)
    last = { exchange, report }
    return report
  }
}
