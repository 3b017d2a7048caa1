import type { FileOutcome } from '../../core/collection/taken-file.ts'
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
}

export type TakenFilesTable = ReturnType<typeof takenFilesTable>

/** Files that were taken in, and what became of each. */
export function takenFilesTable(connection: Connection) {
  const insert = connection.prepare<NewTakenFile>(
    `INSERT INTO taken_files (collection, name, digest, at, outcome, agency, year, failure, submission)
     VALUES (:collection, :name, :digest, :at, :outcome, :agency, :year, :failure, :submission)`,
  )
  const forget = connection.prepare<[number, string]>(
    `DELETE FROM taken_files WHERE collection = ? AND digest = ? AND outcome = 'refused'`,
  )
  const isKnown = connection.prepare<[number, string]>(
    `SELECT 1 FROM taken_files WHERE collection = ? AND digest = ? AND outcome <> 'refused' LIMIT 1`,
  )
  const counts = connection.prepare<[number], { readonly outcome: FileOutcome; readonly files: number }>(
    `SELECT outcome, count(*) AS files FROM taken_files WHERE collection = ? GROUP BY outcome`,
  )
  const columns = `f.id, f.name, f.at, f.outcome, f.agency, f.year, f.failure, s.id AS submission`
  const page = (condition: string) =>
    connection.prepare<object, ListedFile>(
      `SELECT ${columns} FROM taken_files f LEFT JOIN submissions s ON s.key = f.submission
       WHERE f.collection = :collection${condition} ORDER BY f.id DESC LIMIT :limit OFFSET :offset`,
    )
  const all = page('')
  const some = page(' AND f.outcome = :outcome')
  const follow = connection.prepare<[FileOutcome, number, FileOutcome]>(
    `UPDATE taken_files SET outcome = ? WHERE submission = ? AND outcome = ?`,
  )
  return {
    /** Notes a file; what was said of it when it could not be read is forgotten. */
    insert: (file: NewTakenFile): void => {
      forget.run(file.collection, file.digest)
      insert.run(file)
    },
    /** Whether a file was taken in before; one that could not be read may be tried again. */
    isKnown: (collection: number, digest: string): boolean => isKnown.get(collection, digest) !== undefined,
    counts: (collection: number) => counts.all(collection),
    /** The latest first. */
    page: (collection: number, outcome: FileOutcome | null, { offset, limit }: Page): ListedFile[] =>
      outcome === null
        ? all.all({ collection, limit, offset })
        : some.all({ collection, outcome, limit, offset }),
    /** The unit of what a file holds was named, or is not known any more. */
    matched: (submission: number): void => void follow.run('taken', submission, 'unmatched'),
    unmatched: (submission: number): void => void follow.run('unmatched', submission, 'taken'),
  }
}

interface Page {
  readonly offset: number
  readonly limit: number
}
