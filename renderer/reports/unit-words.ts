import type { ReportRow } from '../../core/contract/reports.ts'

/** A report's unit, with its region where units of several have its name: 水利局（甲县）. */
export function unitWords({ agency, place }: Pick<ReportRow, 'agency' | 'place'>): string {
  return `${agency || '（未填机关名称）'}${place && `（${place}）`}`
}
