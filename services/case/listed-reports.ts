import type { CheckedInput, Output } from '../../core/contract.ts'
import type { ReportRow, Season } from '../../core/contract/reports.ts'
import { Failure } from '../../core/failure.ts'
import { daysUntil, deadlineOf, seasonOf } from '../../core/report/deadline.ts'
import { lastRegistered, registrationsOf } from '../../core/procedure/registrations.ts'
import type { Settings } from '../../core/settings.ts'
import type { Counting } from './counting.ts'
import { isKnownEdition } from './stored-report.ts'
import { tellDeadlines, tellSortKeys } from './summary.ts'
import type { ListedReport } from '../store/list.ts'
import type { Store } from '../store/store.ts'

/** Milliseconds the list waits for counts; what takes longer it shows as it was. */
const PATIENCE = 2000
/** How many reports and names the list brings up to date itself: what a clerk has just written. The rest is upkeep. */
const JUST_WRITTEN = 3
/** How many reports are named as next. */
const NEXT = 3

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
  const read = () => store.list.page(asked)
  const rows = store.readOnly ? read() : await upToDate(store, counting, read, asked.order !== 'edited')
  const { reports, latest, units } = store.list.totals(asked.search)
  return { rows: shown(store, rows, today), total: asked.grouped ? latest : reports, reports, units }
}

/** The reports of a report's unit from the years before. */
export function listOthers(store: Store, id: string, today: string): ReportRow[] {
  return shown(store, store.list.others(id), today)
}

/**
 * What the work of this year is: the reports about the last one.
 * @param today as "2026-01-31"
 */
export async function listSeason(store: Store, counting: Counting, today: string): Promise<Season> {
  const year = seasonOf(today)
  const next = () => store.list.inWork(year, NEXT)
  const rows = store.readOnly ? next() : await upToDate(store, counting, next)
  const states = store.list.states(year, today)
  const open = states.filter(({ state }) => state !== 'published')
  return {
    year,
    states: Object.fromEntries(states.map(({ state, reports }) => [state, reports])),
    overdue: open.reduce((sum, { past }) => sum + past, 0),
    next: shown(store, rows, today),
  }
}

function shown(store: Store, rows: readonly ListedReport[], today: string): ReportRow[] {
  const { deadlines } = store.settings.read()
  return rows.map((row) => ({ ...rowOf(row, deadlines, today), unsubmitted: isUnsubmitted(store, row) }))
}

/** Published, and not registered as handed in; nobody waits for what is in the archive. */
function isUnsubmitted(store: Store, { id, state, archived }: ListedReport): boolean {
  if (state !== 'published' || archived === 1) return false
  return lastRegistered(registrationsOf(store.steps.ofReport(id), []), 'submit') === undefined
}

/** Rows of which what was just written is counted; as they stand where that can't be noted, on a full disk say. */
async function upToDate(
  store: Store,
  counting: Counting,
  read: () => ListedReport[],
  namesMatter = false,
): Promise<ListedReport[]> {
  try {
    tellDeadlines(store)
    if (namesMatter) await tellSortKeys(store, JUST_WRITTEN)
    const rows = read()
    const changed = rows.filter((row) => row.counted_by === null).slice(0, JUST_WRITTEN)
    if (changed.length === 0) return rows
    await patiently(Promise.all(changed.map(({ id }) => counting.count(id))))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
  return read()
}

async function patiently(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)))
  await Promise.race([work, patience])
  clearTimeout(timer)
}

function rowOf(
  row: ListedReport,
  deadlines: Settings['deadlines'],
  today: string,
): Omit<ReportRow, 'unsubmitted'> {
  const { id, unit, place, level, year, state, share, errors, others } = row
  const deadline = row.due ?? row.deadline ?? deadlineOf(row, deadlines)
  return {
    id,
    agency: unit,
    place,
    level,
    year,
    state,
    archived: row.archived === 1,
    needsNewerProgram: !isKnownEdition(row.form),
    share,
    nextPart: row.next_part,
    errors,
    editedAt: row.edited_at,
    deadline,
    daysLeft: daysUntil(deadline, today),
    others,
  }
}
