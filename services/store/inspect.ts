import { readdirSync, readFileSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Failure } from '../../core/failure.ts'
import { APPLICATION_ID, MARKED_SINCE } from './application-id.ts'
import type { DataFiles } from './data-files.ts'
import { readSeen } from './seen.ts'

/** What a database says of itself. */
export interface Peeked {
  readonly version: number
  /** undefined in databases of versions before they had one. */
  readonly id: string | undefined
  readonly writes: number
  /** Reports that are not deleted. */
  readonly reports: number
  /** When one of them was edited last. */
  readonly editedAt: string | null
}

/** What was found in a data folder. */
export interface Inspected extends Peeked {
  /** Its file has changes that this folder never saw: it was worked on elsewhere, and nothing is known of its pages. */
  readonly isLater: boolean
}

/**
 * Looks at the files of a data folder before anything may change them: SQLite makes a database that is missing, and
 * throws away a journal that has lost its own.
 * @returns undefined on a first day
 * @throws Failure 'missing-database', 'emptied-database', 'foreign-database', 'other-database', 'older-database'; what
 *   SQLite throws of a damaged one
 */
export function inspect(files: DataFiles, binding: string | undefined): Inspected | undefined {
  const path = files.database
  const size = sizeOf(path)
  if (size === undefined && isFirstDay(files)) return undefined
  if (size === undefined) throw new Failure('missing-database', { path })
  if (size === 0) throw new Failure('emptied-database', { path })
  const found = peek(path, binding)
  const hasJournal = (sizeOf(files.wal) ?? 0) > 0
  if (hasJournal) refuseMixed(found, path, binding)
  const seen = readSeen(files.identity)
  if (seen === undefined || seen === 'unreadable') return { ...found, isLater: false }
  if (found.id !== undefined && found.id !== seen.id) throw new Failure('other-database', { path })
  if (found.id === undefined || found.writes < seen.writes)
    throw new Failure('older-database', { path, lost: seen.writes - found.writes })
  // What this program wrote last and had no time to count is still in the journal.
  return { ...found, isLater: found.writes > seen.writes && !hasJournal }
}

/**
 * What a database says of itself, read without changing anything beside it.
 * @throws Failure 'foreign-database'; what SQLite throws of a damaged one
 */
export function peek(path: string, binding: string | undefined): Peeked {
  return peekAt(path, path, binding)
}

/** @param source the path, or what the file holds */
function peekAt(source: string | Buffer, path: string, binding: string | undefined): Peeked {
  const connection = new Database(source, {
    readonly: true,
    fileMustExist: typeof source === 'string',
    ...(binding ? { nativeBinding: binding } : {}),
  })
  try {
    const version = connection.pragma('user_version', { simple: true }) as number
    const mark = connection.pragma('application_id', { simple: true }) as number
    const isMarked = version >= MARKED_SINCE
    const has = connection.prepare(`SELECT count(*) FROM sqlite_schema WHERE name IN ('reports', 'fields')`)
    if (version < 1 || mark !== (isMarked ? APPLICATION_ID : 0) || has.pluck().get() !== 2)
      throw new Failure('foreign-database', { path })
    const reports = connection
      .prepare<[], Pick<Peeked, 'reports' | 'editedAt'>>(
        `SELECT count(*) AS reports, max(edited_at) AS editedAt FROM reports WHERE deleted_at IS NULL`,
      )
      .get()
    const identity = isMarked
      ? connection.prepare<[], Pick<Peeked, 'id' | 'writes'>>(`SELECT id, writes FROM identity`).get()
      : { id: undefined, writes: 0 }
    if (!reports || !identity) throw new Failure('damaged-database', { path })
    return { version, ...identity, ...reports }
  } catch (error) {
    // A column that its version has is not there.
    if ((error as { code?: unknown }).code === 'SQLITE_ERROR') throw new Failure('damaged-database', { path })
    throw error
  } finally {
    connection.close()
  }
}

/**
 * SQLite would lay a journal that was left behind over any database that is put in its place.
 * @throws Failure 'other-database'
 */
function refuseMixed({ id }: Peeked, path: string, binding: string | undefined): void {
  let alone: Peeked
  try {
    const file = readFileSync(path)
    // Without its journal it can only be read as one that has none.
    file.fill(1, 18, 20)
    alone = peekAt(file, path, binding)
  } catch {
    // A file into which the journal was being carried need not be whole without it.
    return
  }
  if (alone.id !== undefined && alone.id !== id) throw new Failure('other-database', { path })
}

/** Nothing says that a database was ever here. */
function isFirstDay(files: DataFiles): boolean {
  const left = [files.identity, files.sums, files.wal].some((path) => (sizeOf(path) ?? 0) > 0)
  return !left && databasesIn(files.backups).length === 0
}

/** Names of the databases in a folder. */
export function databasesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.sqlite'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size
}
