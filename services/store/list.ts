import type { DeletedReport, ReportOrder } from '../../core/contract.ts'
import type { ReportState } from '../../core/procedure/procedure.ts'
import type { Level } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** What the list shows of a report. */
export interface ListedReport {
  readonly id: string
  readonly unit: string
  readonly level: Level
  readonly year: number
  readonly state: ReportState
  readonly edited_at: string
  /** The deadline that applies, where it was told. */
  readonly due: string | null
  /** The report's own deadline. */
  readonly deadline: string | null
  /** As counted last; null where that never happened. */
  readonly share: number | null
  readonly errors: number | null
  /** The version of the checks that counted; null where something changed since, 0 where nobody has counted yet. */
  readonly counted_by: number | null
}

/** Which page of the list, of which reports. */
export interface ListPage {
  /** Part of the unit's name. */
  readonly search: string
  readonly order: ReportOrder
  readonly descending: boolean
  readonly offset: number
  readonly limit: number
}

/** Each order upwards and downwards; units stand from A to Z in both, the years of a unit from the latest. */
const ORDERS: Readonly<Record<ReportOrder, readonly [up: string, down: string]>> = {
  edited: ['edited_at, key', 'edited_at DESC, key DESC'],
  year: ['year, unit_key', 'year DESC, unit_key'],
  agency: ['unit_key, year DESC', 'unit_key DESC, year DESC'],
  state: ['state_order, unit_key', 'state_order DESC, unit_key'],
  deadline: ['due, unit_key', 'due DESC, unit_key'],
}

const SEARCHED = `deleted_at IS NULL AND (:search = '' OR instr(unit, :search) > 0)`

/** The question for a page in some order. */
export function pageQuery(order: ReportOrder, descending: boolean): string {
  return `SELECT id, unit, level, year, state, edited_at, due, deadline, share, errors, counted_by
    FROM reports WHERE ${SEARCHED} ORDER BY ${ORDERS[order][descending ? 1 : 0]} LIMIT :limit OFFSET :offset`
}

export type ListTable = ReturnType<typeof listTable>

/** The list of reports: each page one indexed question. */
export function listTable(connection: Connection) {
  // SQLite would take a smaller index and look every name up.
  const count = connection
    .prepare<{ readonly search: string }>(
      `SELECT count(*) FROM reports INDEXED BY reports_of_unit WHERE ${SEARCHED}`,
    )
    .pluck()
  const deleted = connection.prepare<Pick<ListPage, 'offset' | 'limit'>, DeletedReport>(
    `SELECT id, unit AS agency, year, edited_at AS editedAt, deleted_at AS deletedAt FROM reports
     WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, key DESC LIMIT :limit OFFSET :offset`,
  )
  const countDeleted = connection.prepare(`SELECT count(*) FROM reports WHERE deleted_at IS NOT NULL`).pluck()
  return {
    /** A page of what was deleted, the latest first. */
    deleted: (page: Pick<ListPage, 'offset' | 'limit'>): DeletedReport[] => deleted.all(page),
    totalDeleted: (): number => countDeleted.get() as number,
    page: ({ order, descending, search, offset, limit }: ListPage): ListedReport[] =>
      connection
        .prepare<Pick<ListPage, 'search' | 'offset' | 'limit'>, ListedReport>(pageQuery(order, descending))
        .all({ search, offset, limit }),
    /** How many reports match a search. */
    total: (search: string): number => count.get({ search }) as number,
  }
}
