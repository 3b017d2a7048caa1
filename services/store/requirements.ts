import type { RequirementsRole } from '../../core/contract/requirements.ts'
import type { Connection } from './connection.ts'

/** Requirements of one year, as they are kept. */
export interface RequirementsRow {
  readonly year: number
  /** The exchange form as JSON text. */
  readonly body: string
  /** When they were taken in, or written last. */
  readonly at: string
}

export type RequirementsTable = ReturnType<typeof requirementsTable>

/** What the level above asks of the reports of a year: received from above, or written here for the units below. */
export function requirementsTable(connection: Connection) {
  const find = connection.prepare<[RequirementsRole, number], RequirementsRow>(
    `SELECT year, body, at FROM requirements WHERE role = ? AND year = ?`,
  )
  const all = connection.prepare<[RequirementsRole], RequirementsRow>(
    `SELECT year, body, at FROM requirements WHERE role = ? ORDER BY year DESC`,
  )
  const put = connection.prepare<[RequirementsRole, number, string, string]>(
    `INSERT INTO requirements (role, year, body, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (role, year) DO UPDATE SET body = excluded.body, at = excluded.at`,
  )
  const remove = connection.prepare<[RequirementsRole, number]>(
    `DELETE FROM requirements WHERE role = ? AND year = ?`,
  )
  return {
    find: (role: RequirementsRole, year: number): RequirementsRow | undefined => find.get(role, year),
    /** Of all years, the latest first. */
    all: (role: RequirementsRole): RequirementsRow[] => all.all(role),
    put: (role: RequirementsRole, { year, body, at }: RequirementsRow): void => {
      put.run(role, year, body, at)
    },
    remove: (role: RequirementsRole, year: number): void => {
      remove.run(role, year)
    },
  }
}
