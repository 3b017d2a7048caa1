import type { RegisteredDate } from '../../core/procedure/registrations.ts'
import type { Connection } from './connection.ts'

export type RegisteredDatesTable = ReturnType<typeof registeredDatesTable>

export function registeredDatesTable(connection: Connection) {
  const add = connection.prepare<[string, number, RegisteredDate['action'], string, string, string, string]>(
    `INSERT INTO registered_dates (report_id, version, action, day, at, person, reason) VALUES (?, ?, ?, ?, ?, ?, ?)`,
  )
  const ofReport = connection.prepare<[string], RegisteredDate>(
    `SELECT version, action, day AS "on", at, person AS "by", reason
     FROM registered_dates WHERE report_id = ? ORDER BY id`,
  )
  return {
    add: (report: string, { version, action, on, at, by, reason }: RegisteredDate): void => {
      add.run(report, version, action, on, at, by, reason)
    },
    /** Oldest first. */
    ofReport: (report: string): RegisteredDate[] => ofReport.all(report),
  }
}
