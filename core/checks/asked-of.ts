import type { Report } from '../report/report.ts'
import { type Asked, fulfilmentOf } from '../requirements/fulfilment.ts'
import type { Requirements } from '../requirements/requirements.ts'
import { type Reading, readReport } from './reading.ts'

/**
 * Tells of one report again and again what the level above asks and how it stands; like the checker, an edit costs what
 * was edited. Nothing is asked where the requirements are of another year.
 */
export function createAskedReader(): (
  report: Report,
  requirements: Requirements | undefined,
) => readonly Asked[] {
  let reading: Reading | undefined
  return (report, given) => {
    if (given?.year !== report.year) return []
    reading = readReport(report, { requirements: given }, reading)
    return fulfilmentOf(given, report, reading.texts, reading.form)
  }
}
