import { readdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '../../core/failure.ts'
import type { DataFiles } from './data-files.ts'
import { isForeignJournal } from './journal.ts'
import { type Peeked, peek } from './peek.ts'
import { SET_ASIDE } from './put-aside.ts'
import { readSeen } from './seen.ts'

/**
 * Looks at the files of a data folder before anything may change them: SQLite makes a database that is missing, and
 * throws away a journal that has lost its own.
 * @returns undefined on a first day
 * @throws Failure 'missing-database', 'emptied-database', 'foreign-database', 'other-database', 'older-database'; what
 *   SQLite throws of a damaged one
 */
export function inspect(files: DataFiles, binding: string | undefined): Peeked | undefined {
  const path = files.database
  const size = sizeOf(path)
  if (size === undefined && isFirstDay(files)) return undefined
  if (size === undefined) throw new Failure('missing-database', { path })
  if (size === 0) throw new Failure('emptied-database', { path })
  if (isForeignJournal(files, binding)) throw new Failure('other-database', { path })
  const found = peek(path, binding)
  const seen = readSeen(files.identity)
  if (seen === undefined || seen === 'unreadable') return found
  if (found.id !== undefined && found.id !== seen.id) throw new Failure('other-database', { path })
  if (found.id === undefined || found.writes < seen.writes)
    throw new Failure('older-database', { path, lost: seen.writes - found.writes })
  return found
}

/** Nothing says that a database was ever here. */
function isFirstDay(files: DataFiles): boolean {
  const left = [files.identity, files.sums, files.wal].some((path) => (sizeOf(path) ?? 0) > 0)
  return !left && databasesIn(files.backups).length === 0 && !hasSetAside(dirname(files.database))
}

/** A program that was killed while it put another database in the place of one leaves only the old one, out of the way. */
function hasSetAside(folder: string): boolean {
  return readdirSync(folder).some((name) => name.startsWith(SET_ASIDE))
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
