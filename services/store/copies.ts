import type { Connection } from './connection.ts'
import { type NewSubmission, type ReadSubmission, RECORD, type SubmissionRecord } from './submissions.ts'

/** Whose words are looked for: the versions of a unit, or those that wait under a name. */
export type Said = Pick<ReadSubmission, 'collection' | 'unit' | 'agency' | 'region' | 'substance'>

type Digested = Pick<ReadSubmission, 'collection' | 'unit' | 'digest'>

/** Its unit's versions, and those that wait where these may be the same unit's. */
interface Among extends Digested {
  readonly waiting: boolean
}

/** When a version came, and in what. */
type Came = Pick<NewSubmission, 'id' | 'receivedAt' | 'receivedOn' | 'receivedBy' | 'source'>

/** Whose a version is, null where nobody knows, which it is and when it came. */
export interface ToldVersion {
  readonly unit: string | null
  readonly version: number
  readonly received_on: string
}

export type CopiesTable = ReturnType<typeof copiesTable>

/** Versions of which a report that comes in may be a copy, or the data. */
export function copiesTable(connection: Connection) {
  const ofDigest = connection.prepare<Digested & { readonly waiting: number }, SubmissionRecord>(
    `SELECT ${RECORD} FROM submissions s WHERE collection = :collection AND digest = :digest
       AND (:unit IS NULL OR unit = :unit OR (:waiting AND unit IS NULL)) ORDER BY unit IS NULL, key LIMIT 1`,
  )
  const sayingThat = (condition: string) =>
    `SELECT ${RECORD} FROM submissions s WHERE collection = :collection AND substance = :substance AND unit IS :unit
       AND (unit IS NOT NULL OR (agency = :agency AND (region IN ('', :region) OR :region = ''))) AND ${condition} ORDER BY version DESC, key DESC`
  const saying = connection.prepare<Said & { readonly ending: string }, SubmissionRecord>(
    sayingThat(`lower(source) NOT LIKE '%.' || :ending`),
  )
  const documentsSaying = connection.prepare<Said, SubmissionRecord>(sayingThat(`as_data = 0`))
  const isOvertaken = connection
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM submissions s JOIN submissions later ON later.unit = s.unit AND later.version > s.version WHERE s.key = ?)`,
    )
    .pluck()
  const isReturned = connection
    .prepare<[number], number>(
      `SELECT EXISTS (SELECT 1 FROM submission_returns b JOIN submissions s ON s.key = b.submission
         WHERE s.key = ? AND (b.unit IS NULL OR b.unit IS s.unit))`,
    )
    .pluck()
  const becomeData = connection.prepare<object>(
    `UPDATE submissions SET form = :form, agency = :agency, region = :region, digest = :digest, source = :source, signed = :signed, as_data = 1,
       doubts = :doubts, figures = :figures, errors = :errors, unwritten = :unwritten, warnings = :warnings, advice = :advice, checked_by = :checkedBy
     WHERE key = :key`,
  )
  const setContent = connection.prepare<[Uint8Array, Uint8Array | null, number]>(
    `UPDATE submission_contents SET content = ?, findings = ? WHERE submission = ?`,
  )
  const copy = connection.prepare<object>(
    `INSERT INTO submissions (id, collection, unit, version, agency, region, form, received_at, received_on, received_by, source, signed,
       digest, substance, as_data, doubts, figures, errors, unwritten, warnings, advice, checked_by)
     SELECT :id, collection, NULL, 1, agency, region, form, :receivedAt, :receivedOn, :receivedBy, :source, signed,
       digest, substance, as_data, doubts, figures, errors, unwritten, warnings, advice, checked_by FROM submissions WHERE key = :of`,
  )
  const copyContent = connection.prepare<[number | bigint, number]>(
    `INSERT INTO submission_contents (submission, content, findings)
     SELECT ?, content, findings FROM submission_contents WHERE submission = ?`,
  )
  const told = connection.prepare<[number], ToldVersion>(
    `SELECT r.name AS unit, s.version, s.received_on FROM submissions s LEFT JOIN roster r ON r.key = s.unit WHERE s.key = ?`,
  )
  return {
    /** The same report, of its unit; of anybody where its unit is not known. */
    ofDigest: ({ collection, unit, digest, waiting }: Among): SubmissionRecord | undefined =>
      ofDigest.get({ collection, unit, digest, waiting: Number(waiting) }),
    /** Versions that say the same in a file of another kind than the ending tells, the last first. */
    saying: (said: Said, ending: string): SubmissionRecord[] => saying.all({ ...said, ending }),
    /** Versions that say the same and were read out of a document, the last first. */
    documentsSaying: (said: Said): SubmissionRecord[] => documentsSaying.all(said),
    /** Whether its unit sent another one after it. */
    isOvertaken: (key: number): boolean => isOvertaken.get(key) === 1,
    isReturned: (key: number): boolean => isReturned.get(key) === 1,
    /** A version that was read out of a document is its data from now on; whose it is and when it came stays. */
    becomeData: (key: number, { content, findings, signed, ...row }: ReadSubmission): void => {
      becomeData.run({ ...row, signed: Number(signed), key })
      setContent.run(content, findings, key)
    },
    /** The same once more, of a unit that is still to be named. @returns the key of the version */
    copy: (of: number, came: Came): number => {
      const key = copy.run({ ...came, of }).lastInsertRowid
      copyContent.run(key, of)
      return Number(key)
    },
    /** A version, by what people know it by. */
    told: (key: number): ToldVersion | undefined => told.get(key),
  }
}
