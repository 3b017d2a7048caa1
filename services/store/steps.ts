import type { Step } from '../../core/procedure/records.ts'
import type { StepAction } from '../../core/procedure/procedure.ts'
import type { Connection } from './connection.ts'

export type StepsTable = ReturnType<typeof stepsTable>

export function stepsTable(connection: Connection) {
  const add = connection.prepare<[string, string, StepAction, string, string, number]>(
    `INSERT INTO steps (report_id, at, action, person, note, version) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const ofReport = connection.prepare<[string], Step>(
    `SELECT at, action, person AS "by", note, version FROM steps WHERE report_id = ? ORDER BY id`,
  )
  return {
    add: (report: string, { at, action, by, note, version }: Step): void => {
      add.run(report, at, action, by, note, version)
    },
    /** Oldest first. */
    ofReport: (report: string): Step[] => ofReport.all(report),
  }
}
