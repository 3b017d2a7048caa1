import type { Step } from '../../core/procedure/records.ts'
import { STEP_ACTIONS, type StepAction } from '../../core/procedure/procedure.ts'
import type { Connection } from './connection.ts'

export type StepsTable = ReturnType<typeof stepsTable>

export function stepsTable(connection: Connection) {
  const add = connection.prepare<[string, string, StepAction, string, string, number]>(
    `INSERT INTO steps (report_id, at, action, person, note, version) VALUES (?, ?, ?, ?, ?, ?)`,
  )
  const ofReport = connection.prepare<[string], Step>(
    `SELECT at, action, person AS "by", note, version FROM steps WHERE report_id = ? ORDER BY id`,
  )
  const lastPerson = connection
    .prepare<[StepAction], string>(`SELECT person FROM steps WHERE action = ? ORDER BY id DESC LIMIT 1`)
    .pluck()

  return {
    add: (report: string, { at, action, by, note, version }: Step): void => {
      add.run(report, at, action, by, note, version)
    },
    /** Oldest first. */
    ofReport: (report: string): Step[] => ofReport.all(report),
    /** Who took each action last, in any report. */
    lastPeople: (): Partial<Record<StepAction, string>> =>
      Object.fromEntries(
        STEP_ACTIONS.flatMap((action) => {
          const by = lastPerson.get(action)
          return by === undefined ? [] : [[action, by]]
        }),
      ),
  }
}
