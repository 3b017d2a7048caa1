import type { Severity } from '../../core/checks/finding.ts'
import type { Level } from '../../core/report/report.ts'
import type { Connection } from './connection.ts'

/** What the checks found in a report, and how far it is written. */
export interface Counts {
  /** Findings by severity, without mere blanks; undefined where looking for them took too long. */
  readonly findings: Readonly<Record<Severity, number>> | undefined
  /** 0..1; undefined where this program can't read the report. */
  readonly share: number | undefined
  /** The first part that is not all written. */
  readonly nextPart?: number | undefined
}

export type SummariesTable = ReturnType<typeof summariesTable>

/**
 * What the list shows and the database can't tell by itself: sort keys, deadlines that apply, counts. Triggers clear
 * them when what they were made of changes; here they are asked for and filled in again.
 */
export function summariesTable(connection: Connection) {
  const unkeyed = ['IS NULL', '< :version', '> :version'].map((other) =>
    connection
      .prepare<{ readonly limit: number; readonly version?: number }, string>(
        `SELECT DISTINCT unit FROM reports WHERE key_by ${other} AND deleted_at IS NULL LIMIT :limit`,
      )
      .pluck(),
  )
  const setKey = connection.prepare<{
    readonly unit: string
    readonly key: string
    readonly version: number
  }>(
    `UPDATE reports SET unit_key = :key, key_by = :version
     WHERE unit = :unit AND key_by IS NOT :version AND deleted_at IS NULL`,
  )
  const ownDue = connection.prepare(
    `UPDATE reports SET due = deadline WHERE due IS NULL AND deadline IS NOT NULL AND deleted_at IS NULL`,
  )
  const undated = connection.prepare<[], { readonly level: Level; readonly year: number }>(
    `SELECT DISTINCT level, year FROM reports WHERE due IS NULL AND deleted_at IS NULL`,
  )
  const setDue = connection.prepare<[string, Level, number]>(
    `UPDATE reports SET due = ? WHERE due IS NULL AND level = ? AND year = ? AND deleted_at IS NULL`,
  )
  const clearDue = connection.prepare(`UPDATE reports SET due = NULL WHERE deadline IS NULL`)
  const changed = connection
    .prepare<[], string>(
      `SELECT id FROM reports WHERE counted_by IS NULL AND deleted_at IS NULL ORDER BY edited_at DESC LIMIT 1`,
    )
    .pluck()
  const older = connection
    .prepare<[number], string>(
      `SELECT id FROM reports WHERE counted_by < ? AND deleted_at IS NULL
       ORDER BY counted_by DESC, edited_at DESC LIMIT 1`,
    )
    .pluck()
  const newer = connection
    .prepare<[number], string>(`SELECT id FROM reports WHERE counted_by > ? AND deleted_at IS NULL LIMIT 1`)
    .pluck()
  const setCounts = connection.prepare<
    [number | null, number | null, number | null, number | null, number | null, number, string]
  >(
    `UPDATE reports SET errors = ?, warnings = ?, advice = ?, share = ?, next_part = ?, counted_by = ? WHERE id = ?`,
  )

  return {
    /** Names of units whose sort key is still to be told, or was told by another version of the collation. */
    unsorted: (limit: number, version: number): string[] => {
      for (const names of unkeyed) {
        const found = names.all({ limit, version })
        if (found.length > 0) return found
      }
      return []
    },
    setSortKey: (unit: string, key: string, version: number): void => void setKey.run({ unit, key, version }),
    /** Whether the deadline of some report is still to be told. */
    hasUndated: (): boolean => undated.get() !== undefined,
    /** Tells the deadlines that apply wherever one is missing. */
    setDeadlines: (deadlineOf: (report: { level: Level; year: number }) => string): void => {
      ownDue.run()
      for (const report of undated.all()) setDue.run(deadlineOf(report), report.level, report.year)
    },
    /** The office's deadlines have changed. */
    forgetDeadlines: (): void => void clearDue.run(),
    /** A report to count: one that changed, the latest first; else one that another version of the checks counted. */
    uncounted: (checks: number): string | undefined =>
      changed.get() ?? older.get(checks) ?? newer.get(checks),
    setCounts: (id: string, { findings, share, nextPart }: Counts, checks: number): void => {
      const { error = null, warning = null, advice = null } = findings ?? {}
      setCounts.run(error, warning, advice, share ?? null, nextPart ?? null, checks, id)
    },
  }
}
