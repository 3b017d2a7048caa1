import { UNIT_STATES, type UnitState } from '../../core/collection/unit.ts'
import type { UnitFilter, UnitOrder } from '../../core/contract/collections.ts'
import type { Connection } from './connection.ts'
import type { SubmissionRow } from './submissions.ts'

/** Which units, and the days that say who is late. */
export interface UnitsAsked {
  readonly collection: number
  /** Part of a name, also of another one. */
  readonly search: string
  readonly filter: UnitFilter
  /** '' is every category. */
  readonly category: string
  /** The deadline of units without one of their own, and today: "2026-01-20". */
  readonly due: string
  readonly today: string
}

export interface UnitPage extends UnitsAsked {
  readonly order: UnitOrder
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** A unit with its version in use, whose columns are null where none came. */
export type ListedUnit = {
  readonly unit_id: string
  readonly name: string
  readonly category: string
  readonly other_names: string
  readonly own_deadline: string | null
  readonly contact: string
  readonly phone: string
  readonly email: string
  readonly excluded: number
  readonly versions: number
  readonly state: number
  readonly first_on: string | null
} & { readonly [column in keyof SubmissionRow]: SubmissionRow[column] | null }

/** Units in one state, how many of them are late, and how many of these sent nothing. */
export interface StateCount {
  readonly state: number
  readonly units: number
  readonly late: number
  readonly overdue: number
}

const LATE = `coalesce(first_on, :today) > coalesce(deadline, :due)`

const FILTERS: Readonly<Record<Exclude<UnitFilter, UnitState>, string>> = {
  all: '',
  excluded: ' AND excluded = 1',
  late: ` AND ${LATE}`,
  overdue: ` AND state = 0 AND ${LATE}`,
}

/** Upwards and downwards; where two are equal, the roster's order decides. */
const ORDERS: Readonly<Record<UnitOrder, readonly [up: string, down: string]>> = {
  roster: ['position', 'position DESC'],
  name: ['unit_key, position', 'unit_key DESC, position DESC'],
  category: ['category, position', 'category DESC, position DESC'],
  state: ['state, position', 'state DESC, position DESC'],
  received: ['received_at, key', 'received_at DESC, key DESC'],
  errors: ['errors, key', 'errors DESC, key DESC'],
}

/** The question for the units of a page in some order. */
function unitsQuery(asked: UnitPage): string {
  return `SELECT key FROM roster r WHERE ${wanted(asked)}
    ORDER BY ${ORDERS[asked.order][asked.descending ? 1 : 0]} LIMIT :limit OFFSET :offset`
}

function wanted({ search, category, filter }: UnitsAsked): string {
  const searched = search === '' ? '' : ` AND (instr(name, :search) > 0 OR instr(other_names, :search) > 0)`
  return `collection = :collection${category === '' ? '' : ' AND category = :category'}${stateOf(filter)}${searched}`
}

function stateOf(filter: UnitFilter): string {
  const state = UNIT_STATES.findIndex((each) => each === filter)
  return state < 0 ? FILTERS[filter as keyof typeof FILTERS] : ` AND state = ${state}`
}

export type RosterPagesTable = ReturnType<typeof rosterPagesTable>

/** Pages and counts of a roster: each one question that an index answers. */
export function rosterPagesTable(connection: Connection) {
  const states = connection.prepare<Pick<UnitsAsked, 'collection' | 'due' | 'today'>, StateCount>(
    `SELECT state, count(*) AS units, sum(${LATE}) AS late, sum(state = 0 AND ${LATE}) AS overdue
     FROM roster WHERE collection = :collection GROUP BY state`,
  )
  // From one category to the next, as the index has them: units in between are not read.
  const categories = connection
    .prepare<{ readonly collection: number }, string>(
      `WITH RECURSIVE each (category) AS (
         SELECT min(category) FROM roster WHERE collection = :collection AND category > ''
         UNION ALL
         SELECT (SELECT min(category) FROM roster r WHERE r.collection = :collection AND r.category > each.category)
         FROM each WHERE each.category IS NOT NULL)
       SELECT category FROM each WHERE category IS NOT NULL
       ORDER BY (SELECT min(position) FROM roster r WHERE r.collection = :collection AND r.category = each.category)`,
    )
    .pluck()
  const details = (keys: string) =>
    `SELECT r.id AS unit_id, r.name, r.category, r.other_names, r.deadline AS own_deadline, r.contact, r.phone,
       r.email, r.excluded, r.versions, r.state, r.first_on, s.id, s.version, s.received_at, s.received_on, s.received_by,
       s.source, s.signed, s.digest, s.decision, s.decided_at, s.errors, s.unwritten, s.warnings, s.advice, s.doubts
     FROM (${keys}) AS p JOIN roster r ON r.key = p.key LEFT JOIN submissions s ON s.key = r.current`
  const ofKeys = connection.prepare<[string], ListedUnit>(
    details(`SELECT value AS key FROM json_each(?) ORDER BY json_each.key`),
  )
  const given = ({ collection, search, category, due, today }: UnitsAsked) => ({
    collection,
    search,
    category,
    due,
    today,
  })
  const page = (asked: UnitPage): ListedUnit[] =>
    connection
      .prepare<object, ListedUnit>(details(unitsQuery(asked)))
      .all({ ...given(asked), limit: asked.limit, offset: asked.offset })
  const total = (asked: UnitsAsked): number =>
    connection
      .prepare<object, number>(`SELECT count(*) FROM roster WHERE ${wanted(asked)}`)
      .pluck()
      .get(given(asked)) ?? 0
  return {
    page,
    /** A page with how many there are. A search reads every unit, and so does both at once. */
    pageOfAll: (asked: UnitPage): { readonly rows: ListedUnit[]; readonly total: number } => {
      if (asked.search === '') return { rows: page(asked), total: total(asked) }
      const keys = connection
        .prepare<object, number>(unitsQuery(asked))
        .pluck()
        .all({ ...given(asked), limit: -1, offset: 0 })
      const shown = keys.slice(asked.offset, asked.offset + asked.limit)
      return { rows: shown.length === 0 ? [] : ofKeys.all(JSON.stringify(shown)), total: keys.length }
    },
    states: (asked: Pick<UnitsAsked, 'collection' | 'due' | 'today'>): StateCount[] => states.all(asked),
    /** In the roster's order. */
    categories: (collection: number): string[] => categories.all({ collection }),
  }
}
