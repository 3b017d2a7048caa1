import type { MetAs } from '../../core/collection/came-to-unit.ts'
import type { FileListing, FileOutcome } from '../../core/collection/taken-file.ts'
import type { Connection } from './connection.ts'

/** A file that was taken in. */
export interface NewTakenFile {
  readonly collection: number
  readonly name: string
  /** SHA-256 of the file. */
  readonly digest: string
  readonly at: string
  readonly outcome: FileOutcome
  readonly agency: string | null
  readonly year: number | null
  /** JSON of why it was refused. */
  readonly failure: string | null
  /** Key of the version that it holds. */
  readonly submission: number | null
}

export interface ListedFile extends Omit<NewTakenFile, 'submission' | 'collection' | 'digest'> {
  readonly id: number
  readonly submission: string | null
  /** 1 where nothing is left to do with it, as somebody decided. */
  readonly put_away: number
  /** 1 where the report of another year is kept that it holds. */
  readonly kept: number
  /** The version that it holds, when it came and whose it is. */
  readonly version: number | null
  readonly received_on: string | null
  readonly unit: string | null
  /** Of one that came in after the version in use and is another: which is in use. */
  readonly standing: number | null
  readonly standing_id: string | null
  /** The version that was in use when it came to its unit, how that stood, and 1 where it took its place. */
  readonly met: number | null
  readonly met_as: MetAs | null
  readonly took_over: number | null
}

/** A file with what it is known by. */
export type FileRecord = Pick<NewTakenFile, 'name' | 'digest' | 'at' | 'outcome' | 'year'> & {
  readonly id: number
}

/** A file by what it holds and how it is named. */
type NamedFile = Pick<NewTakenFile, 'collection' | 'name' | 'digest'>

/** A file that is met again, with the version that it held. */
export interface MetAgain extends NamedFile {
  /** Null where its unit is not known yet. */
  readonly unit: number | null
  readonly submission: number
}

export interface FileCount {
  readonly outcome: FileOutcome
  readonly put_away: number
  readonly files: number
}

export type TakenFilesTable = ReturnType<typeof takenFilesTable>

/** Of a file f with the version s of its unit: another one, c, is in use and came before it, or was in use when it came and stayed. */
const OVERTAKEN = `f.outcome IN ('taken', 'same') AND c.key <> s.key
  AND ((f.outcome = 'taken' AND s.met = c.key AND s.took_over = 0) OR f.id > (SELECT coalesce(max(o.id), 0) FROM taken_files o WHERE o.submission = c.key AND o.collection = f.collection))`

/** Files that were taken in, and what became of each. */
export function takenFilesTable(connection: Connection) {
  const insert = connection.prepare<NewTakenFile & { readonly putAway: number }>(
    `INSERT INTO taken_files (collection, name, digest, at, outcome, agency, year, failure, submission, put_away)
     VALUES (:collection, :name, :digest, :at, :outcome, :agency, :year, :failure, :submission, :putAway)`,
  )
  const forget = connection
    .prepare<NewTakenFile, number>(
      `DELETE FROM taken_files WHERE collection = :collection AND digest = :digest AND outcome = 'refused'
       AND (:outcome <> 'refused' OR name = :name) RETURNING put_away`,
    )
    .pluck()
  const outcomeOf = connection
    .prepare<[number, string], FileOutcome>(
      `SELECT outcome FROM taken_files WHERE collection = ? AND digest = ? AND outcome <> 'refused' LIMIT 1`,
    )
    .pluck()
  const counts = connection.prepare<[number], FileCount>(
    `SELECT put_away, outcome, count(*) AS files FROM taken_files WHERE collection = ? GROUP BY put_away, outcome`,
  )
  const columns = `f.id, f.name, f.at, f.outcome, f.agency, f.year, f.failure, f.put_away, s.id AS submission,
    EXISTS (SELECT 1 FROM other_year_reports o WHERE o.file = f.id) AS kept, s.version, s.received_on, r.name AS unit,
    c.version AS standing, c.id AS standing_id, m.version AS met, s.met_as, s.took_over`
  const page = (condition: string) =>
    connection.prepare<object, ListedFile>(
      `SELECT ${columns} FROM taken_files f LEFT JOIN submissions s ON s.key = f.submission
       LEFT JOIN roster r ON r.key = s.unit LEFT JOIN submissions c ON c.key = r.current AND ${OVERTAKEN}
       LEFT JOIN submissions m ON m.key = s.met AND m.unit = s.unit
       WHERE f.collection = :collection${condition} ORDER BY f.id DESC LIMIT :limit OFFSET :offset`,
    )
  const all = page('')
  const some = page(' AND f.put_away = 0 AND f.outcome = :outcome')
  const away = page(' AND f.put_away = 1')
  const find = connection.prepare<[number, number], FileRecord>(
    `SELECT id, name, digest, at, outcome, year FROM taken_files WHERE id = ? AND collection = ?`,
  )
  const heldBy = connection
    .prepare<[number, string], string>(
      `SELECT s.id FROM taken_files f JOIN submissions s ON s.key = f.submission
       WHERE f.collection = ? AND f.digest = ? LIMIT 1`,
    )
    .pluck()
  const notInUse = connection
    .prepare<[number, number], number>(
      `SELECT count(*) FROM taken_files f JOIN submissions s ON s.key = f.submission JOIN roster r ON r.key = s.unit
       JOIN submissions c ON c.key = r.current AND ${OVERTAKEN} WHERE f.id > ? AND f.collection = ?`,
    )
    .pluck()
  const last = connection.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM taken_files`).pluck()
  const ofUnit = `FROM taken_files f JOIN submissions s ON s.key = f.submission WHERE s.unit = :unit AND f.collection = :collection`
  const lastWord = connection
    .prepare<MetAgain, number>(`SELECT f.submission ${ofUnit} ORDER BY f.id DESC LIMIT 1`)
    .pluck()
  const lastOfName = connection
    .prepare<MetAgain, string>(`SELECT f.digest ${ofUnit} AND f.name = :name ORDER BY f.id DESC LIMIT 1`)
    .pluck()
  const isNoted = connection.prepare<NamedFile>(
    `SELECT 1 FROM taken_files WHERE collection = :collection AND digest = :digest AND name = :name LIMIT 1`,
  )
  const putAway = connection.prepare<[number, number]>(`UPDATE taken_files SET put_away = ? WHERE id = ?`)
  const hold = connection.prepare<[number, number]>(`UPDATE taken_files SET submission = ? WHERE id = ?`)
  const follow = connection.prepare<[FileOutcome, number, FileOutcome]>(
    `UPDATE taken_files SET outcome = ? WHERE submission = ? AND outcome = ?`,
  )
  const forgetMoved = connection.prepare<[number]>(
    `DELETE FROM taken_files WHERE outcome = 'otherYear' AND submission IN (SELECT key FROM submissions WHERE collection = ?)`,
  )
  return {
    /**
     * Notes a file; what was said of it when it could not be read is forgotten, but not that it was put away. Of two units
     * that sent the same wrong file each stays told.
     * @returns its key
     */
    insert: (file: NewTakenFile): number => {
      const wasPutAway = forget.all(file).includes(1)
      const putAway = Number(wasPutAway && file.outcome === 'refused')
      return Number(insert.run({ ...file, putAway }).lastInsertRowid)
    },
    find: (collection: number, id: number): FileRecord | undefined => find.get(id, collection),
    /** The version that a file of this digest held. */
    heldBy: (collection: number, digest: string): string | undefined => heldBy.get(collection, digest),
    /** Whether a file that is met again says something else than the last one of its unit. */
    isNews: (file: MetAgain): boolean =>
      file.unit === null ? isNoted.get(file) === undefined : lastWord.get(file) !== file.submission,
    /** Whether it was met under this name. */
    isNoted: (file: NamedFile): boolean => isNoted.get(file) !== undefined,
    /** Whether it lies where it lay, as it was then. */
    isWhereItWas: (file: MetAgain): boolean => lastOfName.get(file) === file.digest,
    /** The file that was noted last, of any collection. */
    last: (): number => last.get() ?? 0,
    /** How many, of those noted behind a file, came in after the version that is in use and are another. */
    notInUse: (collection: number, after: number): number => notInUse.get(after, collection) ?? 0,
    putAway: (id: number, isAway: boolean): void => void putAway.run(Number(isAway), id),
    /** Says which version a file holds. */
    hold: (id: number, submission: number): void => void hold.run(submission, id),
    /** Files of other collections whose report was moved to this one, which goes: they can be taken in again. */
    forgetMoved: (collection: number): void => void forgetMoved.run(collection),
    /** What became of a file that was taken in before; one that could not be read may be tried again. */
    outcomeOf: (collection: number, digest: string): FileOutcome | undefined =>
      outcomeOf.get(collection, digest),
    counts: (collection: number) => counts.all(collection),
    /** The latest first; of an outcome only what was not put away. */
    page: (collection: number, list: FileListing | null, { offset, limit }: Page): ListedFile[] => {
      if (list === null) return all.all({ collection, limit, offset })
      if (list === 'putAway') return away.all({ collection, limit, offset })
      return some.all({ collection, outcome: list, limit, offset })
    },
    /** The unit of what a file holds was named, or is not known any more. */
    matched: (submission: number): void => void follow.run('taken', submission, 'unmatched'),
    unmatched: (submission: number): void => void follow.run('unmatched', submission, 'taken'),
  }
}

interface Page {
  readonly offset: number
  readonly limit: number
}
