import type { ReceivedBy } from '../../core/collection/receipt.ts'
import type { MetAs } from '../../core/collection/came-to-unit.ts'
import { type Decision, UNIT_STATES, type UnitState } from '../../core/collection/unit.ts'
import type { Connection } from './connection.ts'

/** A version of a unit's report, as lists show it. */
export interface SubmissionRow {
  readonly id: string
  readonly version: number
  readonly received_at: string
  readonly received_on: string
  readonly received_by: ReceivedBy
  readonly source: string
  readonly signed: number
  readonly digest: string
  readonly decision: Decision
  readonly decided_at: string | null
  readonly errors: number | null
  readonly unwritten: number
  readonly warnings: number | null
  readonly advice: number | null
  readonly doubts: number
}

/** A version with what it hangs on. */
export interface SubmissionRecord extends SubmissionRow {
  readonly key: number
  readonly collection: number
  /** The unit's key; null where none is named yet. */
  readonly unit: number | null
  /** The key of the unit that it was of, where that was taken off the roster, or the version was taken back from it. */
  readonly left_unit: number | null
  /** The unit's name and region as the report says them. */
  readonly agency: string
  readonly region: string
  readonly form: string
}

/** What the checks found. */
export interface Checked {
  /** Deflated JSON; null where checking took too long. */
  readonly findings: Uint8Array | null
  readonly errors: number | null
  /** How many of the errors are only not filled in yet. */
  readonly unwritten: number
  readonly warnings: number | null
  readonly advice: number | null
  readonly checkedBy: number
}

/** What is written of a version that comes in. */
export interface NewSubmission extends Checked {
  readonly id: string
  readonly collection: number
  readonly unit: number | null
  readonly agency: string
  readonly region: string
  readonly form: string
  readonly receivedAt: string
  /** The day of it where the office is, and what tells that day. */
  readonly receivedOn: string
  readonly receivedBy: ReceivedBy
  readonly source: string
  readonly signed: boolean
  readonly digest: string
  readonly substance: string
  readonly asData: boolean
  /** Deflated JSON. */
  readonly content: Uint8Array
  readonly doubts: number
  /** JSON of the list of figures. */
  readonly figures: string
}

/** What is read of a version in its file, before it is told when it came. */
export type ReadSubmission = Omit<NewSubmission, 'id' | 'receivedAt' | 'receivedOn' | 'receivedBy'>

const ROW = `s.id, s.version, s.received_at, s.received_on, s.received_by, s.source, s.signed, s.digest, s.decision, s.decided_at, s.errors, s.unwritten, s.warnings,
  s.advice, s.doubts`
/** The columns of a version s. */
export const RECORD = `${ROW}, s.key, s.collection, s.unit, s.left_unit, s.agency, s.region, s.form`

type NamedVersion = Pick<SubmissionRecord, 'key' | 'agency' | 'region'>

export type SubmissionsTable = ReturnType<typeof submissionsTable>

/** What came: every version of every unit's report. */
export function submissionsTable(connection: Connection) {
  const insert = connection.prepare<object>(
    `INSERT INTO submissions (id, collection, unit, version, agency, region, form, received_at, received_on, received_by, source, signed,
       digest, substance, as_data, doubts, figures, errors, unwritten, warnings, advice, checked_by)
     VALUES (:id, :collection, :unit, 1, :agency, :region, :form, :receivedAt, :receivedOn, :receivedBy, :source, :signed,
       :digest, :substance, :asData, :doubts, :figures, :errors, :unwritten, :warnings, :advice, :checkedBy)`,
  )
  const insertContent = connection.prepare<[number | bigint, Uint8Array, Uint8Array | null]>(
    `INSERT INTO submission_contents (submission, content, findings) VALUES (?, ?, ?)`,
  )
  const find = connection.prepare<[string], SubmissionRecord>(
    `SELECT ${RECORD} FROM submissions s JOIN collections c ON c.key = s.collection AND c.deleted_at IS NULL
     WHERE s.id = ?`,
  )
  const holdsFigures = connection
    .prepare<[number], number>(`SELECT figures GLOB '*[0-9]*' FROM submissions WHERE key = ?`)
    .pluck()
  const ofUnit = connection.prepare<[number], SubmissionRecord>(
    `SELECT ${RECORD} FROM submissions s WHERE unit = ? ORDER BY version DESC`,
  )
  const contentOf = connection
    .prepare<[number], Uint8Array>(`SELECT content FROM submission_contents WHERE submission = ?`)
    .pluck()
  const findingsOf = connection
    .prepare<[number], Uint8Array | null>(`SELECT findings FROM submission_contents WHERE submission = ?`)
    .pluck()
  const currentNamed = connection.prepare<[number, string], NamedVersion>(
    `SELECT s.key, s.agency, s.region FROM roster JOIN submissions s ON s.key = roster.current
     WHERE roster.collection = ? AND roster.name = ?`,
  )
  const inUseOf = connection.prepare<[number], VersionInUse>(
    `SELECT s.key, s.decision, r.chosen FROM roster r JOIN submissions s ON s.key = r.current AND s.unit = r.key WHERE r.key = ?`,
  )
  const idOf = connection.prepare<[number], string>(`SELECT id FROM submissions WHERE key = ?`).pluck()
  const currents = connection.prepare<[number, number, number], CurrentVersion>(
    `SELECT r.key AS unit_key, r.id AS unit, r.name, s.agency, s.region, s.key, s.id FROM roster r JOIN submissions s ON s.key = r.current
     WHERE r.collection = ? AND r.key > ? ORDER BY r.key LIMIT ?`,
  )
  const inUse = connection.prepare<[string], { readonly unit: string; readonly key: number }>(
    `SELECT r.id AS unit, r.current AS key FROM roster r
     WHERE r.collection = (SELECT key FROM collections WHERE id = ?) AND r.current IS NOT NULL ORDER BY r.position`,
  )
  const sizeInUse = connection
    .prepare<[number], number | null>(
      `SELECT sum(length(c.content)) FROM roster r JOIN submission_contents c ON c.submission = r.current
       WHERE r.collection = ?`,
    )
    .pluck()
  const unmatched = connection.prepare<[number, number, number], SubmissionRecord>(
    `SELECT ${RECORD} FROM submissions s WHERE collection = ? AND unit IS NULL AND key > ? ORDER BY key LIMIT ?`,
  )
  const setUnit = connection.prepare<[number | null, number]>(
    `UPDATE submissions SET unit = ?, left_unit = NULL, met = NULL, met_as = NULL, took_over = 0 WHERE key = ?`,
  )
  const takeBack = connection.prepare<[number]>(
    `UPDATE submissions SET left_unit = unit, unit = NULL, version = 1, met = NULL, met_as = NULL, took_over = 0 WHERE key = ?`,
  )
  const takenOver = connection.prepare<[number], { readonly key: number; readonly as: MetAs }>(
    `SELECT m.key, s.met_as AS "as" FROM submissions s JOIN submissions m ON m.key = s.met AND m.unit = s.unit
     WHERE s.key = ? AND s.took_over = 1`,
  )
  const meet = connection.prepare<[number, MetAs, number, number]>(
    `UPDATE submissions SET met = ?, met_as = ?, took_over = ? WHERE key = ?`,
  )
  const renumber = connection.prepare<[number]>(
    `UPDATE submissions SET version = 1 + (SELECT count(*) FROM submissions o WHERE o.unit = submissions.unit
       AND (o.received_on, o.received_at, o.key) < (submissions.received_on, submissions.received_at, submissions.key))
     WHERE unit = ?`,
  )
  const setReceived = connection.prepare<[string, ReceivedBy, number]>(
    `UPDATE submissions SET received_on = ?, received_by = ? WHERE key = ?`,
  )
  const setSigned = connection.prepare<[string, number]>(
    `UPDATE submissions SET signed = 1, source = ? WHERE key = ?`,
  )
  const decide = connection.prepare<[Decision, string | null, number]>(
    `UPDATE submissions SET decision = ?, decided_at = ? WHERE key = ?`,
  )
  const setChecked = connection.prepare<object>(
    `UPDATE submissions SET errors = :errors, unwritten = :unwritten, warnings = :warnings, advice = :advice, checked_by = :checkedBy
     WHERE key = :key`,
  )
  const setFindings = connection.prepare<[Uint8Array | null, number]>(
    `UPDATE submission_contents SET findings = ? WHERE submission = ?`,
  )
  const standing = connection.prepare<
    [number],
    { readonly decision: Decision; readonly errors: number | null }
  >(`SELECT s.decision, s.errors FROM roster r JOIN submissions s ON s.key = r.current WHERE r.key = ?`)
  const use = connection.prepare<[number | null, number, number]>(
    `UPDATE roster SET current = ?, chosen = ? WHERE key = ?`,
  )
  const tell = connection.prepare<[number, number]>(
    `UPDATE roster SET state = ?,
       versions = (SELECT count(*) FROM submissions s WHERE s.unit = roster.key),
       first_on = (SELECT min(received_on) FROM submissions s WHERE s.unit = roster.key),
       received_at = (SELECT received_on || received_at FROM submissions s WHERE s.key = roster.current),
       errors = (SELECT errors FROM submissions s WHERE s.key = roster.current)
     WHERE key = ?`,
  )
  return {
    /** @returns the key of the version */
    insert: ({ content, findings, signed, asData, ...row }: NewSubmission): number => {
      const key = insert.run({
        ...row,
        signed: Number(signed),
        asData: Number(asData),
      }).lastInsertRowid
      insertContent.run(key, content, findings)
      return Number(key)
    },
    find: (id: string): SubmissionRecord | undefined => find.get(id),
    /** The latest first. */
    ofUnit: (unit: number): SubmissionRecord[] => ofUnit.all(unit),
    holdsFigures: (key: number): boolean => holdsFigures.get(key) === 1,
    contentOf: (key: number): Uint8Array | undefined => contentOf.get(key),
    findingsOf: (key: number): Uint8Array | null => findingsOf.get(key) ?? null,
    /** The version in use of the unit of a name, with what it says of whose it is. */
    currentNamed: (collection: number, name: string): NamedVersion | undefined =>
      currentNamed.get(collection, name),
    inUseOf: (unit: number): VersionInUse | undefined => inUseOf.get(unit),
    idOf: (key: number): string | undefined => idOf.get(key),
    /** Some versions in use, of units behind a key. */
    currents: (collection: number, after: number, limit: number): CurrentVersion[] =>
      currents.all(collection, after, limit),
    /** The versions in use of a collection, in the roster's order. */
    inUse: (collection: string) => inUse.all(collection),
    /** Bytes of the reports in use, deflated. */
    sizeInUse: (collection: number): number => sizeInUse.get(collection) ?? 0,
    /** Some versions whose unit nobody has named yet, behind a key. */
    unmatched: (collection: number, after: number, limit: number): SubmissionRecord[] =>
      unmatched.all(collection, after, limit),
    /** Numbers a unit's versions as they came. */
    renumber: (unit: number): void => void renumber.run(unit),
    /** Says whose a version is; what it met at another unit is forgotten. */
    setUnit: (key: number, unit: number | null): void => void setUnit.run(unit, key),
    /** Takes a version back from its unit; which that was stays known. */
    takeBack: (key: number): void => void takeBack.run(key),
    /** The version of its unit whose place it took, and how that stood. */
    takenOver: (key: number) => takenOver.get(key),
    /** Notes which version was in use when this one came to its unit, how that stood, and whether this took its place. */
    meet: (key: number, met: number, as: MetAs, tookOver: boolean): void =>
      void meet.run(met, as, Number(tookOver), key),
    /** @param on the day, "2026-01-20" */
    setReceived: (key: number, on: string, by: ReceivedBy): void => void setReceived.run(on, by, key),
    /** @param source the file that came signed */
    setSigned: (key: number, source: string): void => void setSigned.run(source, key),
    decide: (key: number, decision: Decision, at: string | null): void => void decide.run(decision, at, key),
    setChecked: (key: number, { findings, ...counts }: Checked): void => {
      setChecked.run({ ...counts, key })
      setFindings.run(findings, key)
    },
    /** @param isChosen by the office */
    use: (unit: number, key: number | undefined, isChosen = false): void =>
      void use.run(key ?? null, Number(isChosen), unit),
    /** Tells a unit's state and what lists sort by, from its versions. */
    tell: (unit: number, stateOf: (current: ReturnType<typeof standing.get>) => UnitState): void =>
      void tell.run(UNIT_STATES.indexOf(stateOf(standing.get(unit))), unit),
  }
}

/** The version in use of a unit. */
export interface VersionInUse extends Pick<SubmissionRow, 'decision'> {
  readonly key: number
  /** 1 where the office put it in use. */
  readonly chosen: number
}

/** A version in use and its unit. */
export interface CurrentVersion {
  readonly unit_key: number
  readonly unit: string
  readonly name: string
  /** The unit's name and region as the report says them. */
  readonly agency: string
  readonly region: string
  readonly key: number
  readonly id: string
}
