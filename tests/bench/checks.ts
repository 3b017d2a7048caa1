import { checkReport } from '../../core/checks/check.ts'
import type { Report } from '../../core/report/report.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** All checks of a full report, as the editor runs them while someone types. */
export async function benchChecks(report: Report): Promise<void> {
  const times = await timesOf(() => checkReport(report, { lastYear: report }), 200, 20)
  print('All checks of a full report', milliseconds(quantile(times, 0.5)), '≤ 5 ms')
}
