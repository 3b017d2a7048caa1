import type { Report } from './report.ts'
import { checkReportShape, printReport } from './schema.ts'

/** The canonical exchange form: one text for one report, in the form's order, without what a source printed as totals. */
export function exchangeText(report: Report): string {
  const { stated: _, ...exported } = report
  return printReport(checkReportShape(exported))
}
