import type { Field, FieldValue } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'
import { KEY } from './reports.ts'

/** What one field of a report holds now. */
export interface FieldRecord {
  readonly field: Field
  readonly value: FieldValue
  /** Counts the writes of this field; 0 before the first. */
  readonly revision: number
  readonly proposed: boolean
}

interface Row {
  readonly field: Field
  readonly value: string
  readonly revision: number
  readonly proposed: number
}

export type FieldsTable = ReturnType<typeof fieldsTable>

export function fieldsTable(connection: Connection) {
  const all = connection.prepare<[string], Row>(
    `SELECT field, value, revision, proposed FROM fields WHERE report = ${KEY}`,
  )
  const one = connection.prepare<[string, string], Row>(
    `SELECT field, value, revision, proposed FROM fields WHERE report = ${KEY} AND field = ?`,
  )
  const put = connection.prepare<[string, string, string, number], { revision: number }>(
    `INSERT INTO fields (report, field, value, revision, proposed) VALUES (${KEY}, ?, ?, 1, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value, revision = revision + 1, proposed = excluded.proposed
     RETURNING revision`,
  )
  const fill = connection.prepare<{ readonly id: string; readonly rows: string }>(
    `INSERT INTO fields (report, field, value, revision, proposed)
     SELECT reports.key, row.value ->> 0, row.value ->> 1, 1, row.value ->> 2
     FROM reports JOIN json_each(:rows) AS row WHERE reports.id = :id ORDER BY 1, 2`,
  )

  return {
    ofReport: (report: string): FieldRecord[] => all.all(report).map(record),
    find: (report: string, field: Field): FieldRecord => {
      const row = one.get(report, field)
      return row ? record(row) : { field, value: null, revision: 0, proposed: false }
    },
    /** Writes the fields that a new report comes with. */
    fill: (report: string, values: readonly Pick<FieldRecord, 'field' | 'value' | 'proposed'>[]): void => {
      const rows = values.map(({ field, value, proposed }) => [
        field,
        JSON.stringify(value),
        proposed ? 1 : 0,
      ])
      fill.run({ id: report, rows: JSON.stringify(rows) })
    },
    /** Writes a value and answers its new revision. What the field held first goes into history by itself. */
    put: (report: string, field: Field, value: FieldValue, proposed = false): number => {
      const row = put.get(report, field, JSON.stringify(value), proposed ? 1 : 0)
      if (!row) throw new Error('the write answered no revision')
      return row.revision
    },
  }
}

function record({ field, value, revision, proposed }: Row): FieldRecord {
  return { field, value: JSON.parse(value) as FieldValue, revision, proposed: proposed === 1 }
}
