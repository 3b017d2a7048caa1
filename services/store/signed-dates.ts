import type { SignedDate } from '../../core/procedure/records.ts'
import type { Connection } from './connection.ts'

export type SignedDatesTable = ReturnType<typeof signedDatesTable>

/** Changes of the date under a signed version. */
export function signedDatesTable(connection: Connection) {
  const add = connection.prepare<[string, number, string | null, string | null, string]>(
    `INSERT INTO signed_dates (report_id, version, day, before, at) VALUES (?, ?, ?, ?, ?)`,
  )
  const ofReport = connection.prepare<[string], SignedDate>(
    `SELECT version, day AS "on", before AS "from", at FROM signed_dates WHERE report_id = ? ORDER BY id`,
  )
  return {
    add: (report: string, { version, on, from, at }: SignedDate): void => {
      add.run(report, version, on, from, at)
    },
    /** Oldest first. */
    ofReport: (report: string): SignedDate[] => ofReport.all(report),
  }
}
