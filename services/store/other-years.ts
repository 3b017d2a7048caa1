import type { Connection } from './connection.ts'
import type { NewSubmission } from './submissions.ts'

/** What is kept of a report of another year, until it is moved to its collection. */
export type KeptReport = Pick<
  NewSubmission,
  | 'agency'
  | 'region'
  | 'form'
  | 'signed'
  | 'asData'
  | 'digest'
  | 'substance'
  | 'content'
  | 'doubts'
  | 'figures'
> & { readonly holdsOthers?: boolean }

interface KeptRow {
  readonly received_at: string | null
  readonly content: Uint8Array
  readonly packed: string
}

export type OtherYearsTable = ReturnType<typeof otherYearsTable>

/** Reports of another year than the collection they came into. */
export function otherYearsTable(connection: Connection) {
  const insert = connection.prepare<[number, string | null, Uint8Array, string]>(
    `INSERT INTO other_year_reports (file, received_at, content, packed) VALUES (?, ?, ?, ?)`,
  )
  const find = connection.prepare<[number], KeptRow>(
    `SELECT received_at, content, packed FROM other_year_reports WHERE file = ?`,
  )
  const remove = connection.prepare<[number]>(`DELETE FROM other_year_reports WHERE file = ?`)
  return {
    /** @param receivedAt where a mail says so */
    insert: (file: number, receivedAt: string | undefined, { content, ...packed }: KeptReport): void =>
      void insert.run(file, receivedAt ?? null, content, JSON.stringify(packed)),
    find: (
      file: number,
    ): { readonly receivedAt: string | undefined; readonly report: KeptReport } | undefined => {
      const row = find.get(file)
      if (!row) return undefined
      const packed = JSON.parse(row.packed) as Omit<KeptReport, 'content' | 'region'> & Partial<KeptReport>
      // What an older program kept says no region.
      return {
        receivedAt: row.received_at ?? undefined,
        report: { ...packed, region: packed.region ?? '', content: row.content },
      }
    },
    remove: (file: number): void => void remove.run(file),
  }
}
