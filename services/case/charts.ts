import type { Report } from '../../core/report/report.ts'
import type { ChartId, DrawnChart } from '../../core/years/chart.ts'
import { chartsOf } from '../../core/years/charts.ts'
import { yearsOf, type StoredReport } from './stored-report.ts'
import type { Store } from '../store/store.ts'

/** The charts of a unit, drawn. The package that draws takes half a second to load and is loaded when first needed. */
export async function drawnCharts(reports: readonly Report[]): Promise<DrawnChart[]> {
  const charts = chartsOf(reports)
  if (charts.length === 0) return []
  const { drawChart } = await import('../charts/draw.ts')
  return charts.map((chart) => ({ chart, svg: drawChart(chart) }))
}

/** Which charts are chosen for a report and have figures; under review, which went there. */
export function chosenChartIds(store: Store, stored: StoredReport): ChartId[] {
  const reviewed = reviewedCharts(store, stored)
  if (reviewed) return reviewed.map(({ chart }) => chart.id)
  const chosen = new Set(store.charts.ofReport(stored.record.id))
  if (chosen.size === 0) return []
  const charts = chartsOf(reportsUntil(yearsOf(store, stored), stored))
  return charts.map(({ id }) => id).filter((id) => chosen.has(id))
}

/**
 * The charts chosen for a report, as far as there are figures for them. They show no year after its own. Under review they
 * stay as they went there, whatever becomes of the years before.
 */
export async function chosenCharts(store: Store, stored: StoredReport): Promise<DrawnChart[]> {
  const reviewed = reviewedCharts(store, stored)
  if (reviewed) return reviewed
  const chosen = new Set(store.charts.ofReport(stored.record.id))
  if (chosen.size === 0) return []
  const drawn = await drawnCharts(reportsUntil(yearsOf(store, stored), stored))
  return drawn.filter(({ chart }) => chosen.has(chart.id))
}

function reviewedCharts(store: Store, { record: { id, state } }: StoredReport): DrawnChart[] | undefined {
  return state === 'review' ? store.reviewedCharts.ofReport(id) : undefined
}

/** Of the reports of a unit, those up to the year of this one. */
export function reportsUntil(years: readonly StoredReport[], stored: StoredReport): Report[] {
  return years.map(({ report }) => report).filter(({ year }) => year <= stored.report.year)
}
