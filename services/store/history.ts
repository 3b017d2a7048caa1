import { FEW, lostByTyping } from '../../core/compare/typed-on.ts'
import type { HeldValue } from '../../core/procedure/records.ts'
import type { Field, FieldValue } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'
import { KEY } from './reports.ts'

/** What is typed into one field within this many milliseconds of the first are one entry. */
export const TOGETHER = 60_000

/** What a field that was written holds now. */
export interface Written {
  readonly field: Field
  readonly value: FieldValue
  readonly at: string
  /** It was typed, and goes on with what was written just before. */
  readonly goesOn?: boolean
}

/** When a field was written, without what. */
export type FieldTimes = Omit<HeldValue, 'value'>

interface Row {
  readonly id: number
  readonly field: Field
  readonly value: string
  readonly started_at: string
  readonly edited_at: string
  /** 1 where later edits begin an entry of their own. */
  readonly closed: number
  /** Characters that were typed within the entry and stand nowhere any more. */
  readonly lost: number
}

export type HistoryTable = ReturnType<typeof historyTable>

export function historyTable(connection: Connection) {
  const last = connection.prepare<[string, string], Row>(
    `SELECT * FROM history WHERE report = ${KEY} AND field = ? ORDER BY id DESC LIMIT 1`,
  )
  // What a report came with stands in its fields as long as it is unchanged, and goes into history when that ends.
  const ofFields = connection.prepare<{ readonly id: string; readonly fields: string }, Row>(
    `SELECT 0 AS id, field, value, created_at AS started_at, created_at AS edited_at, 1 AS closed, 1 AS came
     FROM fields AS f JOIN reports ON key = report
     WHERE reports.id = :id AND field IN (SELECT value FROM json_each(:fields))
       AND NOT EXISTS (SELECT 1 FROM history AS h WHERE h.report = f.report AND h.field = f.field)
     UNION ALL
     SELECT h.id, field, value, started_at, h.edited_at, closed,
       closed AND started_at = created_at AND h.edited_at = created_at AS came
     FROM history AS h JOIN reports ON key = report
     WHERE reports.id = :id AND field IN (SELECT value FROM json_each(:fields))
     ORDER BY came DESC, id`,
  )
  const heldBefore = connection.prepare<[string, string, number, string]>(
    `SELECT 1 FROM history WHERE report = ${KEY} AND field = ? AND id < ? AND value = ?`,
  )
  const valueBefore = connection.prepare<[string, string, number], Pick<Row, 'value'>>(
    `SELECT value FROM history WHERE report = ${KEY} AND field = ? AND id < ? ORDER BY id DESC LIMIT 1`,
  )
  const close = connection.prepare<[string]>(
    `UPDATE history SET closed = 1 WHERE report = ${KEY} AND closed = 0`,
  )
  const times = connection.prepare<[string], FieldTimes>(
    `SELECT field, started_at AS startedAt, edited_at AS editedAt FROM history WHERE report = ${KEY} ORDER BY id`,
  )
  const start = connection.prepare<[string, string, string, string, string]>(
    `INSERT INTO history (report, field, value, started_at, edited_at) VALUES (${KEY}, ?, ?, ?, ?)`,
  )
  const goOn = connection.prepare<[string, string, number, number]>(
    `UPDATE history SET value = ?, edited_at = ?, lost = ? WHERE id = ?`,
  )
  /** What an open entry has lost once this is written over it. */
  const lostWith = (report: string, open: Row, { field, value, goesOn = false }: Written): number => {
    const held = valueOf(open)
    if (held === value) return open.lost
    if (!goesOn) return Infinity
    const before = valueBefore.get(report, field, open.id)
    return open.lost + lostByTyping(held, value, before && valueOf(before))
  }

  return {
    /** Records what a field that was written now holds. What is not typed on, and an older value brought back, begins an entry of its own. */
    add: (report: string, written: Written): void => {
      const { field, value, at } = written
      const open = last.get(report, field)
      const text = JSON.stringify(value)
      const isOpen = open?.closed === 0 && Math.abs(Date.parse(at) - Date.parse(open.started_at)) < TOGETHER
      const lost = isOpen ? lostWith(report, open, written) : Infinity
      if (isOpen && lost <= FEW && !heldBefore.get(report, field, open.id, text))
        goOn.run(text, at, lost, open.id)
      else start.run(report, field, text, at, at)
    },
    /** Keeps what the fields held until now: later edits begin entries of their own. */
    close: (report: string): void => void close.run(report),
    /** Oldest first. */
    ofField: (report: string, field: Field): Omit<HeldValue, 'field'>[] =>
      ofFields.all({ id: report, fields: JSON.stringify([field]) }).map(entry),
    /** Of several fields, oldest first. */
    ofFields: (report: string, fields: readonly string[]): HeldValue[] =>
      ofFields
        .all({ id: report, fields: JSON.stringify(fields) })
        .map((row) => ({ field: row.field, ...entry(row) })),
    /** When fields were written since the report was made, oldest first. */
    times: (report: string): FieldTimes[] => times.all(report),
  }
}

function entry({ value, started_at, edited_at }: Row): Omit<HeldValue, 'field'> {
  return { value: valueOf({ value }), startedAt: started_at, editedAt: edited_at }
}

function valueOf({ value }: Pick<Row, 'value'>): FieldValue {
  return JSON.parse(value) as FieldValue
}
