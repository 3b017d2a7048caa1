import type { Report } from '../report/report.ts'

/** What stands over the pages of each report: its unit's name, with the year where there are reports of several. */
export function runningHeads(reports: readonly Report[]): string[] {
  const severalYears = new Set(reports.map(({ year }) => year)).size > 1
  return reports.map(({ agency, year }) => (severalYears ? `${agency.name}　${year}年度` : agency.name))
}
