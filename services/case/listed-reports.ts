import type { CheckedInput, Output, ReportRow } from '../../core/contract.ts'
import { daysUntil, deadlineOf } from '../../core/report/deadline.ts'
import type { Settings } from '../../core/settings.ts'
import { countReport, tellDeadlines, tellSortKeys } from './summary.ts'
import type { ListedReport } from '../store/list.ts'
import type { Store } from '../store/store.ts'

/** How many reports and names the list brings up to date itself: what a clerk has just written. The rest is upkeep. */
const JUST_WRITTEN = 3

/**
 * A page of the list.
 * @param today as "2026-01-31"
 */
export async function listReports(
  store: Store,
  { search, ...page }: CheckedInput<'reports.list'>,
  today: string,
): Promise<Output<'reports.list'>> {
  const asked = { ...page, search: search.trim() }
  if (!store.readOnly) {
    tellDeadlines(store)
    if (page.order !== 'edited') await tellSortKeys(store, JUST_WRITTEN)
  }
  const rows = store.list.page(asked)
  const changed = store.readOnly ? [] : rows.filter((row) => row.counted_by === null).slice(0, JUST_WRITTEN)
  for (const { id } of changed) countReport(store, id)
  const { deadlines } = store.settings.read()
  return {
    rows: (changed.length > 0 ? store.list.page(asked) : rows).map((row) => rowOf(row, deadlines, today)),
    total: store.list.total(asked.search),
  }
}

function rowOf(row: ListedReport, deadlines: Settings['deadlines'], today: string): ReportRow {
  const { id, unit, level, year, state, share, errors, edited_at: editedAt } = row
  const deadline = row.due ?? row.deadline ?? deadlineOf(row, deadlines)
  return {
    id,
    agency: unit,
    level,
    year,
    state,
    share,
    errors,
    editedAt,
    deadline,
    daysLeft: daysUntil(deadline, today),
  }
}
