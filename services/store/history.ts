import type { Field, FieldValue } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** Edits of one field within this many milliseconds of the first are one entry. */
export const TOGETHER = 60_000

export interface HistoryEntry {
  readonly value: FieldValue
  readonly startedAt: string
  readonly editedAt: string
}

export interface FieldHistoryEntry extends HistoryEntry {
  readonly field: Field
}

interface Row {
  readonly id: number
  readonly field: Field
  readonly value: string
  readonly started_at: string
  readonly edited_at: string
}

export type HistoryTable = ReturnType<typeof historyTable>

export function historyTable(connection: Connection) {
  const last = connection.prepare<[string, string], Row>(
    `SELECT * FROM history WHERE report_id = ? AND field = ? ORDER BY id DESC LIMIT 1`,
  )
  const all = connection.prepare<[string, string], Row>(
    `SELECT * FROM history WHERE report_id = ? AND field = ? ORDER BY id`,
  )
  const ofReport = connection.prepare<[string], Row>(`SELECT * FROM history WHERE report_id = ? ORDER BY id`)
  const heldBefore = connection.prepare<[string, string, number, string], unknown>(
    `SELECT 1 FROM history WHERE report_id = ? AND field = ? AND id < ? AND value = ?`,
  )
  const stepSince = connection.prepare<[string, string]>(
    `SELECT 1 FROM steps WHERE report_id = ? AND at >= ?`,
  )
  const start = connection.prepare<[string, string, string, string, string]>(
    `INSERT INTO history (report_id, field, value, started_at, edited_at) VALUES (?, ?, ?, ?, ?)`,
  )
  const goOn = connection.prepare<[string, string, number]>(
    `UPDATE history SET value = ?, edited_at = ? WHERE id = ?`,
  )

  return {
    /**
     * Records what a field now holds. What was written before a step of the procedure, and what an older value was brought
     * back over, stays as it was.
     */
    add: (report: string, field: Field, value: FieldValue, at: string): void => {
      const open = last.get(report, field)
      const text = JSON.stringify(value)
      const goesOn =
        open &&
        Math.abs(Date.parse(at) - Date.parse(open.started_at)) < TOGETHER &&
        !stepSince.get(report, open.edited_at) &&
        !heldBefore.get(report, field, open.id, text)
      if (goesOn) goOn.run(text, at, open.id)
      else start.run(report, field, text, at, at)
    },
    /** Oldest first. */
    ofField: (report: string, field: Field): HistoryEntry[] => all.all(report, field).map(entry),
    /** All fields, oldest first. */
    ofReport: (report: string): FieldHistoryEntry[] =>
      ofReport.all(report).map((row) => ({ field: row.field, ...entry(row) })),
  }
}

function entry({ value, started_at, edited_at }: Row): HistoryEntry {
  return { value: JSON.parse(value) as FieldValue, startedAt: started_at, editedAt: edited_at }
}
