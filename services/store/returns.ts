import type { Finding } from '../../core/checks/finding.ts'
import type { ReturnedSubmission } from '../../core/contract/intake.ts'
import type { AlikeNote } from '../../core/letters/alike-note.ts'
import type { Connection } from './connection.ts'

/** What a letter says, wherever its version is now. */
export type ReturnLetter = Omit<ReturnedSubmission, 'to'>

/** What a letter says of the version that it returns. */
export interface ReturnedRow extends ReturnLetter {
  readonly submission: string
  readonly unit: string
  readonly email: string
  /** What the report says of itself. */
  readonly agency: string
  readonly form: string
  readonly version: number
  readonly receivedOn: string
}

type Stored<T> = Omit<T, 'findings' | 'alike'> & { readonly findings: string; readonly alike: string }

export type ReturnsTable = ReturnType<typeof returnsTable>

/** Every time a version was returned, with what the letter says. */
export function returnsTable(connection: Connection) {
  const insert = connection.prepare<[string, string, string, string | null, string, string, string]>(
    `INSERT INTO submission_returns (submission, unit, at, by, remarks, until, findings, alike)
     SELECT key, unit, ?, ?, ?, ?, ?, ? FROM submissions WHERE id = ?`,
  )
  const ofSubmission = connection.prepare<[string], Stored<ReturnedSubmission>>(
    `SELECT b.at, b.by, b.remarks, b.until, b.findings, b.alike, CASE WHEN b.unit IS NOT NULL AND b.unit IS NOT s.unit
       THEN coalesce((SELECT name FROM roster WHERE key = b.unit), (SELECT name FROM removed_units WHERE key = b.unit), '') END AS "to"
     FROM submissions s JOIN submission_returns b ON b.submission = s.key WHERE s.id = ? ORDER BY b.id DESC`,
  )
  const latest = connection.prepare<[string, string], Stored<ReturnedRow>>(
    `SELECT b.at, b.by, b.remarks, b.until, b.findings, b.alike, s.id AS submission, s.agency, s.form, s.version,
       s.received_on AS receivedOn, r.name AS unit, r.email
     FROM submissions s JOIN roster r ON r.key = s.unit
     JOIN submission_returns b ON b.id = (SELECT max(id) FROM submission_returns
       WHERE submission = s.key AND (unit IS NULL OR unit = s.unit))
     WHERE s.id = ? AND s.collection = (SELECT key FROM collections WHERE id = ?)`,
  )
  const people = connection
    .prepare<[], string>(`SELECT by FROM submission_returns GROUP BY by ORDER BY max(id) DESC LIMIT 20`)
    .pluck()
  return {
    add: (submission: string, { at, by, remarks, until, findings, alike }: ReturnLetter): void =>
      void insert.run(at, by, remarks, until, JSON.stringify(findings), JSON.stringify(alike), submission),
    /** Who returned versions, the last first. */
    people: (): string[] => people.all(),
    /** The latest first. */
    ofSubmission: (submission: string): ReturnedSubmission[] =>
      ofSubmission.all(submission).map(withFindings),
    /** What the letter says of a version of a collection; undefined where it was not returned to the unit that it is of. */
    letterOf: (collection: string, submission: string): ReturnedRow | undefined => {
      const row = latest.get(submission, collection)
      return row && withFindings(row)
    },
  }
}

function withFindings<T extends { readonly findings: string; readonly alike: string }>(
  row: T,
): Omit<T, 'findings' | 'alike'> & { findings: Finding[]; alike: AlikeNote[] } {
  return {
    ...row,
    findings: JSON.parse(row.findings) as Finding[],
    alike: JSON.parse(row.alike) as AlikeNote[],
  }
}
