import type { TighterLines } from '../../core/document/tighter-lines.ts'
import type { Connection } from './connection.ts'

/** One version of a report. */
export interface VersionKey {
  readonly id: string
  readonly version: number
}

export type TighterLinesTable = ReturnType<typeof tighterLinesTable>

export function tighterLinesTable(connection: Connection) {
  const find = connection
    .prepare<[string, number], TighterLines | null>(
      `SELECT lines FROM tighter_lines WHERE report_id = ? AND version <= ? ORDER BY version DESC LIMIT 1`,
    )
    .pluck()
  const put = connection.prepare<[string, number, TighterLines | null]>(
    `INSERT INTO tighter_lines (report_id, version, lines) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET lines = excluded.lines`,
  )
  return {
    /** Lines on a page of a version; null where they are as the office's setting has them. */
    find: ({ id, version }: VersionKey): TighterLines | null => find.get(id, version) ?? null,
    put: ({ id, version }: VersionKey, lines: TighterLines | null): void => void put.run(id, version, lines),
  }
}
