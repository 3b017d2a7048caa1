import type { DrawnChart } from '../../core/years/chart.ts'
import type { Connection } from './connection.ts'

export type ReviewedChartsTable = ReturnType<typeof reviewedChartsTable>

export function reviewedChartsTable(connection: Connection) {
  const ofReport = connection
    .prepare<[string], string>(`SELECT charts FROM reviewed_charts WHERE report_id = ?`)
    .pluck()
  const put = connection.prepare<[string, string]>(
    `INSERT INTO reviewed_charts (report_id, charts) VALUES (?, ?)
     ON CONFLICT DO UPDATE SET charts = excluded.charts`,
  )
  return {
    /** The charts as they were drawn when the report last went to review; undefined where an older program sent it. */
    ofReport: (report: string): DrawnChart[] | undefined => {
      const charts = ofReport.get(report)
      return charts === undefined ? undefined : (JSON.parse(charts) as DrawnChart[])
    },
    put: (report: string, charts: readonly DrawnChart[]): void =>
      void put.run(report, JSON.stringify(charts)),
  }
}
