import { blankReport } from '../report/blank.ts'
import { withFields } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'

/** A report of 某县某局 with some figures filled in. */
export function yearReport(year: number, figures: Readonly<Record<string, FieldValue>> = {}): Report {
  const blank = blankReport({ name: '某县某局', level: 'department' }, year)
  return withFields(blank, Object.entries(figures) as [Field, FieldValue][])
}
