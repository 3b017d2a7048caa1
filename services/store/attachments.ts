import type { Attachment } from '../../core/procedure/records.ts'
import type { Connection } from './connection.ts'

/** An attachment that was taken away. */
export interface RemovedAttachment {
  readonly name: string
  readonly at: string
  readonly by: string
  readonly reason: string
}

/** An attachment and when it was taken away, where it was. */
export interface AttachmentRecord extends Attachment {
  readonly removed: RemovedAttachment | undefined
}

interface Row extends Attachment {
  readonly removed_at: string | null
  readonly removed_by: string | null
  readonly reason: string | null
}

export type AttachmentsTable = ReturnType<typeof attachmentsTable>

export function attachmentsTable(connection: Connection) {
  const add = connection.prepare<
    [string, number, string, string, number, string, Uint8Array, string, string]
  >(
    `INSERT INTO attachments (report_id, version, name, type, size, digest, bytes, at, person)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const ofReport = connection.prepare<[string], Row>(
    `SELECT id, version, name, type, size, digest, at, person AS "by", removed_at, removed_by, reason
     FROM attachments WHERE report_id = ? ORDER BY id`,
  )
  const bytes = connection
    .prepare<[string, number], Buffer>(
      `SELECT bytes FROM attachments WHERE report_id = ? AND id = ? AND bytes IS NOT NULL`,
    )
    .pluck()
  const remove = connection.prepare<[string, string, string, string, number]>(
    `UPDATE attachments SET bytes = NULL, removed_at = ?, removed_by = ?, reason = ?
     WHERE report_id = ? AND id = ? AND removed_at IS NULL`,
  )

  return {
    add: (report: string, attachment: Omit<Attachment, 'id'>, content: Uint8Array): void => {
      const { version, name, type, size, digest, at, by } = attachment
      add.run(report, version, name, type, size, digest, content, at, by)
    },
    /** Oldest first, those that were taken away as well. */
    ofReport: (report: string): AttachmentRecord[] =>
      ofReport.all(report).map(({ removed_at, removed_by, reason, ...attachment }) => ({
        ...attachment,
        removed:
          removed_at === null
            ? undefined
            : { name: attachment.name, at: removed_at, by: removed_by ?? '', reason: reason ?? '' },
      })),
    bytes: (report: string, id: number): Uint8Array | undefined => bytes.get(report, id),
    /** False where there is no such attachment any more. */
    remove: (report: string, id: number, { at, by, reason }: Omit<RemovedAttachment, 'name'>): boolean =>
      remove.run(at, by, reason, report, id).changes > 0,
  }
}
