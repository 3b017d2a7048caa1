import { CHART_IDS, type ChartId } from '../../core/years/chart.ts'
import type { Connection } from './connection.ts'

export type ChartsTable = ReturnType<typeof chartsTable>

export function chartsTable(connection: Connection) {
  const ofReport = connection
    .prepare<[string], string>(`SELECT chart FROM charts WHERE report_id = ?`)
    .pluck()
  const clear = connection.prepare<[string]>(`DELETE FROM charts WHERE report_id = ?`)
  const add = connection.prepare<[string, string]>(`INSERT INTO charts (report_id, chart) VALUES (?, ?)`)

  return {
    /** The charts that stand in a report, in printed order. */
    ofReport: (report: string): ChartId[] => {
      const stored = new Set(ofReport.all(report))
      return CHART_IDS.filter((id) => stored.has(id))
    },
    put: (report: string, charts: readonly ChartId[]): void => {
      clear.run(report)
      for (const chart of new Set(charts)) add.run(report, chart)
    },
  }
}
