import type { SetAsideFinding } from '../../core/contract.ts'
import type { Connection } from './connection.ts'

export type SetAsideTable = ReturnType<typeof setAsideTable>

export function setAsideTable(connection: Connection) {
  const all = connection.prepare<[string], SetAsideFinding>(
    `SELECT key, rule, message, reason, at FROM set_aside WHERE report_id = ? ORDER BY at, key`,
  )
  const put = connection.prepare<[string, string, string, string, string, string]>(
    `INSERT INTO set_aside (report_id, key, rule, message, reason, at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (report_id, key) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
  )
  const remove = connection.prepare<[string, string]>(`DELETE FROM set_aside WHERE report_id = ? AND key = ?`)

  return {
    ofReport: (report: string): SetAsideFinding[] => all.all(report),
    put: (report: string, { key, rule, message, reason, at }: SetAsideFinding): void => {
      put.run(report, key, rule, message, reason, at)
    },
    remove: (report: string, key: string): void => {
      remove.run(report, key)
    },
  }
}
