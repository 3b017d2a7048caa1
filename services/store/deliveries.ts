import type { Delivery } from '../../core/procedure/records.ts'
import type { Connection } from './connection.ts'

/** What an attempt is before anything was sent. */
export interface NewDelivery extends Pick<Delivery, 'at' | 'by' | 'to' | 'version'> {
  /** Message-ID of the mail. */
  readonly messageId: string
}

export type DeliveriesTable = ReturnType<typeof deliveriesTable>

export function deliveriesTable(connection: Connection) {
  const add = connection.prepare<[string, number, string, string, string, string]>(
    `INSERT INTO deliveries (report_id, version, at, person, recipients, message_id, state)
     VALUES (?, ?, ?, ?, ?, ?, 'sending')`,
  )
  const ofReport = connection.prepare<[string], Delivery>(
    `SELECT id, at, person AS "by", recipients AS "to", version, state, problem
     FROM deliveries WHERE report_id = ? ORDER BY id`,
  )
  const settle = connection.prepare<[Delivery['state'], string, string, string, number]>(
    `UPDATE deliveries SET state = ?, problem = ?, settled_at = ?
     WHERE report_id = ? AND id = ? AND state IN ('sending', 'unknown')`,
  )
  const doubt = connection.prepare<[string, string, number]>(
    `UPDATE deliveries SET state = 'unknown', problem = ? WHERE report_id = ? AND id = ? AND state = 'sending'`,
  )
  const sending = connection.prepare<[]>(`SELECT 1 FROM deliveries WHERE state = 'sending' LIMIT 1`)
  const interrupt = connection.prepare<[string]>(
    `UPDATE deliveries SET state = 'unknown', problem = ? WHERE state = 'sending'`,
  )

  return {
    /** Records that an attempt begins, and answers its number. */
    begin: (report: string, { version, at, by, to, messageId }: NewDelivery): number =>
      Number(add.run(report, version, at, by, to, messageId).lastInsertRowid),
    /** Oldest first. */
    ofReport: (report: string): Delivery[] => ofReport.all(report),
    /** Says what became of an attempt; false where that is settled already. */
    settle: (
      report: string,
      id: number,
      state: 'accepted' | 'refused',
      problem: string,
      at: string,
    ): boolean => settle.run(state, problem, at, report, id).changes > 0,
    doubt: (report: string, id: number, problem: string): void => void doubt.run(problem, report, id),
    isAnySending: (): boolean => sending.get() !== undefined,
    /** Attempts that an earlier run left in the middle are in doubt from now on. */
    interrupted: (problem: string): void => void interrupt.run(problem),
  }
}
