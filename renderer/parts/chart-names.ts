import type { ChartId } from '../../core/years/chart.ts'

/** What the charts of a report are called on screen. */
export const CHART_NAMES: Readonly<Record<ChartId, string>> = {
  documents: '制发文件和现行有效',
  requests: '新收和办理',
  results: '办理结果',
  applicants: '申请人',
}
