import type { ReportState } from '../../core/procedure/procedure.ts'
import type { EditionId } from '../../core/form/editions.ts'
import type { Level } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** The number by which fields and history know a report, of its id. */
export const KEY = `(SELECT key FROM reports WHERE id = ?)`

/** A report without its fields. */
export interface ReportRecord {
  readonly id: string
  readonly form: EditionId
  readonly state: ReportState
  /** The version being written, reviewed or in force. */
  readonly version: number
  /** The report's own deadline, "2026-01-26", or null where the office's applies. */
  readonly deadline: string | null
  readonly signed_on: string | null
  /** Totals as a source printed them, as JSON. */
  readonly stated: string | null
  readonly created_at: string
  readonly edited_at: string
  readonly deleted_at: string | null
  /** The unit's name, its level and the year, as the fields have them. */
  readonly unit: string
  readonly level: Level
  readonly year: number
  /** The region that the report says; and of what place its unit is, by which units of one name are told apart. */
  readonly region: string
  readonly place: string
  /** 1 in the archive. */
  readonly archived: number
}

/** A unit of the house: its name, and of what place it is. */
export type UnitInPlace = Pick<ReportRecord, 'unit' | 'place'>

/** Of several reports of a year, one that was signed is the office's word, whatever was edited after it. */
const BEST_FIRST = `state IN ('signed', 'submitted', 'published') DESC, edited_at DESC, id`
const RECORD = `id, form, state, version, deadline, signed_on, stated, created_at, edited_at, deleted_at, unit, level, year, region, place, archived`

export type ReportsTable = ReturnType<typeof reportsTable>

export function reportsTable(connection: Connection) {
  const insert = connection.prepare<Pick<ReportRecord, 'id' | 'form' | 'stated'> & { readonly at: string }>(
    `INSERT INTO reports (id, key, form, stated, created_at, edited_at)
     VALUES (:id, (SELECT coalesce(max(key), 0) + 1 FROM reports), :form, :stated, :at, :at)`,
  )
  const find = connection.prepare<[string], ReportRecord>(
    `SELECT ${RECORD} FROM reports WHERE id = ? AND deleted_at IS NULL`,
  )
  const findAny = connection.prepare<[string], ReportRecord>(`SELECT ${RECORD} FROM reports WHERE id = ?`)
  const ofUnit = connection.prepare<[string, string], ReportRecord>(
    `SELECT ${RECORD} FROM reports WHERE unit = ? AND place = ? AND deleted_at IS NULL ORDER BY year, ${BEST_FIRST}`,
  )
  const named = connection.prepare<[string, number], ReportRecord>(
    `SELECT ${RECORD} FROM reports WHERE unit = ? AND year = ? AND deleted_at IS NULL ORDER BY ${BEST_FIRST}`,
  )
  const touch = connection.prepare<[string, string]>(`UPDATE reports SET edited_at = ? WHERE id = ?`)
  const schedule = connection.prepare<[string | null, string | null, string]>(
    `UPDATE reports SET deadline = ?, signed_on = ? WHERE id = ?`,
  )
  const setState = connection.prepare<[ReportState, number, string]>(
    `UPDATE reports SET state = ?, version = ? WHERE id = ?`,
  )
  const setArchived = connection.prepare<[number, string]>(
    `UPDATE reports SET archived = ? WHERE id = ? AND deleted_at IS NULL`,
  )
  const setDeleted = connection.prepare<[string | null, string]>(
    `UPDATE reports SET deleted_at = ? WHERE id = ?`,
  )

  return {
    insert: (record: Parameters<typeof insert.run>[0]) => void insert.run(record),
    find: (id: string) => find.get(id),
    /** Deleted ones as well. */
    findAny: (id: string) => findAny.get(id),
    /** The reports of a unit by year, oldest first; several of one year, a signed one first, then the one edited last. */
    ofUnit: ({ unit, place }: UnitInPlace): ReportRecord[] => (unit === '' ? [] : ofUnit.all(unit, place)),
    /** A unit's report of a year; of several a signed one, else the one edited last. */
    ofYear: ({ unit, place }: UnitInPlace, year: number): ReportRecord | undefined =>
      unit === '' ? undefined : named.all(unit, year).find((each) => each.place === place),
    /** The reports of a year of all units of a name, in the same order. */
    named: (unit: string, year: number): ReportRecord[] => (unit === '' ? [] : named.all(unit, year)),
    touch: (id: string, at: string) => void touch.run(at, id),
    schedule: (id: string, deadline: string | null, signedOn: string | null) =>
      void schedule.run(deadline, signedOn, id),
    setState: (id: string, state: ReportState, version: number) => void setState.run(state, version, id),
    /** 存档 is no change of the report: its fields, state and last edit stay. False where there is no such report. */
    setArchived: (id: string, archived: boolean) => setArchived.run(archived ? 1 : 0, id).changes > 0,
    /** A deleted report keeps everything and can be brought back. False where there is no such report. */
    setDeleted: (id: string, at: string | null) => setDeleted.run(at, id).changes > 0,
  }
}
