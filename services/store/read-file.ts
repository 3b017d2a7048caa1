import { closeSync, existsSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { threadId } from 'node:worker_threads'
import { Failure } from '../../core/failure.ts'
import { UNFINISHED } from './backup-name.ts'
import type { Connection } from './connection.ts'
import { isSound } from './copy.ts'
import { removeUnfinished } from './durable.ts'
import { holdLock } from './lock.ts'
import { toPresentVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations.ts'
import { sealState, sizeWithoutSeal } from './seal.ts'
import { storeFailure } from './store-failure.ts'
import { openConnection } from './driver/open-connection.ts'

export interface ReadOptions {
  /** A folder for the copy that is read where the file itself would have to be changed. */
  readonly scratch: string
  /** Reads the whole file first: its seal, and SQLite's check. Else only what is asked for. */
  readonly whole: boolean
  readonly binding?: string | undefined
  /** Told before the disk of the file is asked for more of it, where it has to be copied. */
  readonly asking?: (() => void) | undefined
}

/**
 * Opens a database file that is not the one in use: a backup, a copy made by hand, the database of another folder. The
 * file and its folder stay as they are; one of an older version, or with a write-ahead log, is read from a copy.
 * @throws Failure 'file-missing', 'damaged-backup', 'newer-backup', 'data-in-use' and the like
 */
export function readDatabaseFile<T>(
  path: string,
  options: ReadOptions,
  use: (connection: Connection) => T,
): T {
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) throw new Failure('file-missing', { path })
    // A pipe would be waited for.
    if (!found.isFile()) throw new Failure('damaged-backup', { path })
    // Before a byte is read: closing a file that this process has open as a database drops SQLite's locks on it.
    const lock = lockOf(path, options.binding)
    try {
      if (options.whole && sealState(path) === 'broken') throw new Failure('damaged-backup', { path })
      return standsAlone(path)
        ? withConnection(path, path, { ...options, readonly: true }, use)
        : withCopy(path, options, use)
    } finally {
      lock?.release()
    }
  } catch (error) {
    if (isOtherSchema(error)) throw new Failure('damaged-backup', { path })
    const failure = storeFailure(error, path)
    if (failure instanceof Failure && failure.code === 'damaged-database')
      throw new Failure('damaged-backup', { path })
    throw failure
  }
}

/** It lacks a table or a column: another program's, with a version like one of this program's. */
function isOtherSchema(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'SQLITE_ERROR'
}

/** Whole in one file, and of this version: it can be read where it is. */
function standsAlone(path: string): boolean {
  const header = readHeader(path)
  if (!header) throw new Failure('damaged-backup', { path })
  return !header.writeAhead && !existsSync(`${path}-wal`) && header.version === MIGRATIONS.length
}

function withCopy<T>(path: string, options: ReadOptions, use: (connection: Connection) => T): T {
  // Two threads may read files of one name: a backup here and its copy in the second place.
  const copy = join(options.scratch, `reading-${process.pid}-${threadId}-${basename(path)}${UNFINISHED}`)
  try {
    removeUnfinished(copy)
    copyFile(path, copy, options.asking)
    if (existsSync(`${path}-wal`)) copyFile(`${path}-wal`, `${copy}-wal`, options.asking)
    return withConnection(copy, path, { ...options, readonly: false }, use)
  } finally {
    removeUnfinished(copy)
  }
}

/** Bytes that are asked for at once. */
const CHUNK = 1 << 20

function copyFile(from: string, to: string, asking: () => void = () => undefined): void {
  const target = openSync(to, 'wx', 0o600)
  try {
    const source = openSync(from, 'r')
    try {
      const chunk = Buffer.alloc(CHUNK)
      for (let read = 1; read > 0;) {
        asking()
        read = readSync(source, chunk)
        for (let done = 0; done < read;) done += writeSync(target, chunk, done, read - done)
      }
    } finally {
      closeSync(source)
    }
  } finally {
    closeSync(target)
  }
}

/** The database of a data folder may be changing while it is copied. */
function lockOf(path: string, binding: string | undefined) {
  if (basename(path) !== 'nianbao.sqlite') return undefined
  const lock = holdLock(dirname(path), binding)
  if (!lock) throw new Failure('data-in-use', { folder: dirname(path) })
  return lock
}

function withConnection<T>(
  path: string,
  named: string,
  { readonly, whole, binding }: ReadOptions & { readonly readonly: boolean },
  use: (connection: Connection) => T,
): T {
  const connection = openConnection(path, { readonly, binding })
  try {
    const version = connection.pragma('user_version', { simple: true }) as number
    if (version > MIGRATIONS.length) throw new Failure('newer-backup', { path: named, version })
    if (version < 1 || (whole && !isSound(connection))) throw new Failure('damaged-backup', { path: named })
    if (version < MIGRATIONS.length) toPresentVersion(connection, version)
    return use(connection)
  } finally {
    connection.close()
  }
}

/**
 * It begins as a database and has all pages it says it has.
 * @throws the system's error
 */
export function looksWhole(path: string): boolean {
  return readHeader(path) !== undefined
}

const HEADER = 100

/** What the first hundred bytes of a database say; undefined of a file that is none, or shorter than it says. */
function readHeader(path: string): { readonly writeAhead: boolean; readonly version: number } | undefined {
  const header = Buffer.alloc(HEADER)
  const file = openSync(path, 'r')
  try {
    readSync(file, header, 0, HEADER, 0)
  } finally {
    closeSync(file)
  }
  const isDatabase = header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  // What is missing may stand in the log.
  const short = !existsSync(`${path}-wal`) && sizeWithoutSeal(path) < pageSize * header.readUInt32BE(28)
  if (!isDatabase || short) return undefined
  return { writeAhead: header[18] === 2, version: header.readUInt32BE(60) }
}
