import type { CheckedInput, Output, ReportRow } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import { daysUntil, deadlineOf } from '../../core/report/deadline.ts'
import type { Settings } from '../../core/settings.ts'
import type { Counting } from './counting.ts'
import { tellDeadlines, tellSortKeys } from './summary.ts'
import type { ListedReport, ListPage } from '../store/list.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds the list waits for counts; what takes longer it shows as it was. */
const PATIENCE = 2000
/** How many reports and names the list brings up to date itself: what a clerk has just written. The rest is upkeep. */
const JUST_WRITTEN = 3

/**
 * A page of the list.
 * @param today as "2026-01-31"
 */
export async function listReports(
  store: Store,
  counting: Counting,
  { search, ...page }: CheckedInput<'reports.list'>,
  today: string,
): Promise<Output<'reports.list'>> {
  const asked = { ...page, search: search.trim() }
  const rows = store.readOnly ? store.list.page(asked) : await upToDate(store, counting, asked)
  const { deadlines } = store.settings.read()
  return {
    rows: rows.map((row) => rowOf(row, deadlines, today)),
    total: store.list.total(asked.search),
  }
}

/** A page of which what was just written is counted; as it stands where that can't be noted, on a full disk say. */
async function upToDate(store: Store, counting: Counting, asked: ListPage): Promise<ListedReport[]> {
  try {
    tellDeadlines(store)
    if (asked.order !== 'edited') await tellSortKeys(store, JUST_WRITTEN)
    const rows = store.list.page(asked)
    const changed = rows.filter((row) => row.counted_by === null).slice(0, JUST_WRITTEN)
    if (changed.length === 0) return rows
    await patiently(Promise.all(changed.map(({ id }) => counting.count(id))))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
  return store.list.page(asked)
}

async function patiently(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))
  await Promise.race([work, patience])
  clearTimeout(timer)
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
