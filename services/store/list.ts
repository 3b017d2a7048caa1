import type { DeletedReport, ReportOrder } from '../../core/contract/reports.ts'
import type { ReportState } from '../../core/procedure/procedure.ts'
import type { Level } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** What the list shows of a report. */
export interface ListedReport {
  readonly id: string
  /** The edition of the form, also one that this program does not know. */
  readonly form: string
  readonly unit: string
  /** Of what place the unit is, where units of several places have its name; else empty. */
  readonly place: string
  readonly level: Level
  readonly year: number
  readonly state: ReportState
  /** 1 in the archive. */
  readonly archived: number
  readonly edited_at: string
  /** The deadline that applies, where it was told. */
  readonly due: string | null
  /** The report's own deadline. */
  readonly deadline: string | null
  /** As counted last; null where that never happened. */
  readonly share: number | null
  readonly errors: number | null
  readonly next_part: number | null
  /** The version of the checks that counted; null where something changed since, 0 where nobody has counted yet. */
  readonly counted_by: number | null
  /** How many reports of the unit's years before stand under it, where years are put together. */
  readonly others: number
}

/** Which page of the list, of which reports. */
export interface ListPage {
  /** Part of the unit's name. */
  readonly search: string
  readonly order: ReportOrder
  readonly descending: boolean
  /** Of each unit its latest year alone, of which there may be several reports. */
  readonly grouped?: boolean
  readonly offset: number
  readonly limit: number
}

/**
 * Each order upwards and downwards; units stand from A to Z in both, the years of a unit from the latest. By state the
 * archive comes after all others, by deadline at the end either way.
 */
const ORDERS: Readonly<Record<ReportOrder, readonly [up: string, down: string]>> = {
  edited: ['edited_at, key', 'edited_at DESC, key DESC'],
  year: ['year, unit_key', 'year DESC, unit_key'],
  agency: ['unit_key, year DESC', 'unit_key DESC, year DESC'],
  state: ['standing, unit_key', 'standing DESC, unit_key'],
  deadline: ['archived, due, unit_key', 'archived, due DESC, unit_key'],
}

const SEARCHED = `deleted_at IS NULL AND (:search = '' OR instr(unit, :search) > 0)`

/** Of what place a unit is where units of several have its name. */
const PLACE = `CASE WHEN unit <> '' AND EXISTS
    (SELECT 1 FROM reports t WHERE t.unit = r.unit AND t.place <> r.place AND t.deleted_at IS NULL) THEN place ELSE '' END AS place`

/** Of a report r. */
const COLUMNS = `${PLACE}, id, form, unit, level, year, state, archived, edited_at, due, deadline, share, errors, next_part, counted_by`

/** The question for a page in some order. */
export function pageQuery(order: ReportOrder, descending: boolean, grouped: boolean): string {
  const others = grouped
    ? `CASE WHEN r.heads = 1 AND r.unit <> '' THEN
         (SELECT count(*) FROM reports o WHERE o.unit = r.unit AND o.place = r.place AND o.year < r.year AND o.deleted_at IS NULL)
       ELSE 0 END`
    : '0'
  return `SELECT ${COLUMNS}, ${others} AS others FROM reports r
    WHERE ${SEARCHED}${grouped ? ' AND heads > 0' : ''}
    ORDER BY ${ORDERS[order][descending ? 1 : 0]} LIMIT :limit OFFSET :offset`
}

/** How many reports there are, how many of them are of their unit's latest year, and of how many units they are. */
export interface Totals {
  readonly reports: number
  readonly latest: number
  readonly units: number
}

/** How many reports are in a state, and how many of them were due before today. */
export interface SeasonState {
  readonly state: ReportState
  readonly reports: number
  readonly past: number
}

export type ListTable = ReturnType<typeof listTable>

/** The list of reports: each page one indexed question. */
export function listTable(connection: Connection) {
  // SQLite would take a smaller index and look every name up.
  const count = connection.prepare<{ readonly search: string }, Totals>(
    `SELECT count(*) AS reports, coalesce(sum(heads > 0), 0) AS latest, coalesce(sum(heads = 1), 0) AS units
     FROM reports INDEXED BY reports_of_unit WHERE ${SEARCHED}`,
  )
  const others = connection.prepare<{ readonly id: string }, ListedReport>(
    `SELECT ${COLUMNS}, 0 AS others FROM reports r
     WHERE (unit, place) = (SELECT unit, place FROM reports WHERE id = :id) AND unit <> ''
       AND year < (SELECT year FROM reports WHERE id = :id) AND deleted_at IS NULL
     ORDER BY year DESC, key DESC`,
  )
  const states = connection.prepare<{ readonly year: number; readonly today: string }, SeasonState>(
    `SELECT state, count(*) AS reports, sum(due < :today) AS past FROM reports
     WHERE year = :year AND deleted_at IS NULL AND archived = 0 GROUP BY state`,
  )
  const inWork = connection.prepare<[number, number], ListedReport>(
    `SELECT ${COLUMNS}, 0 AS others FROM reports r
     WHERE year = ? AND deleted_at IS NULL AND archived = 0 AND state <> 'published'
     ORDER BY due, unit_key LIMIT ?`,
  )
  const deleted = connection.prepare<Pick<ListPage, 'offset' | 'limit'>, DeletedReport>(
    `SELECT id, unit AS agency, year, edited_at AS editedAt, deleted_at AS deletedAt FROM reports
     WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, key DESC LIMIT :limit OFFSET :offset`,
  )
  const countDeleted = connection.prepare(`SELECT count(*) FROM reports WHERE deleted_at IS NOT NULL`).pluck()
  return {
    /** A page of what was deleted, the latest first. */
    deleted: (page: Pick<ListPage, 'offset' | 'limit'>): DeletedReport[] => deleted.all(page),
    totalDeleted: (): number => countDeleted.get() as number,
    page: ({ order, descending, grouped = false, search, offset, limit }: ListPage): ListedReport[] =>
      connection
        .prepare<Pick<ListPage, 'search' | 'offset' | 'limit'>, ListedReport>(
          pageQuery(order, descending, grouped),
        )
        .all({ search, offset, limit }),
    /** How many reports match a search, of how many units. */
    totals: (search: string): Totals => count.get({ search }) ?? { reports: 0, latest: 0, units: 0 },
    /** The reports of a report's unit from the years before, the latest first. */
    others: (id: string): ListedReport[] => others.all({ id }),
    /** A year's reports by state, without the archive, with how many were due before today. */
    states: (year: number, today: string): SeasonState[] => states.all({ year, today }),
    /** Of a year, without the archive, what is not published: the most pressing first. */
    inWork: (year: number, limit: number): ListedReport[] => inWork.all(year, limit),
  }
}
