import type { Report } from '../../core/report/report.ts'
import { contentOf } from '../case/submission.ts'
import type { Store } from '../store/store.ts'
import { breath } from './breath.ts'

/** Reports that are read between two breaths. */
const SLICE = 100

/**
 * The reports of a collection that are in use.
 * @param units whose, in this order; null for all that came, in the roster's order
 */
export async function reportsInUse(
  store: Store,
  id: string,
  units: readonly string[] | null,
): Promise<Report[]> {
  const all = store.submissions.inUse(id)
  const keys = new Map(all.map(({ unit, key }) => [unit, key]))
  const wanted = units === null ? all.map(({ key }) => key) : units.flatMap((unit) => keys.get(unit) ?? [])
  const reports: Report[] = []
  for (const [i, key] of wanted.entries()) {
    if (i % SLICE === SLICE - 1) await breath()
    reports.push(contentOf(store, key).report)
  }
  return reports
}
