import type { TableId } from '../form/form.ts'

/** The charts a report can hold, in the order in which they stand in it. */
export const CHART_IDS = ['documents', 'requests', 'results', 'applicants'] as const
export type ChartId = (typeof CHART_IDS)[number]

/** A chart as data. What draws it decides how it looks. */
export interface PlainChart {
  /** Differs between charts of one page. */
  readonly id: string
  /** "2021—2025年政府信息公开申请收到和办理情况" */
  readonly title: string
  /** Columns or lines over years, or lying bars over kinds. */
  readonly kind: 'column' | 'line' | 'bar'
  readonly unit: string
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** What the chart shows with all its figures, for who does not see it. */
  readonly alternative: string
}

/** A chart that can stand in a report. */
export interface ChartData extends PlainChart {
  readonly id: ChartId
  /** The table it stands behind. */
  readonly table: TableId
}

export interface ChartSeries {
  readonly name: string
  /** One a category; null where nothing is filled in. */
  readonly values: readonly (number | null)[]
}

/** A chart and its drawing as SVG, one picture for screen, web page, Word and PDF. */
export interface DrawnChart {
  readonly chart: ChartData
  readonly svg: string
}
