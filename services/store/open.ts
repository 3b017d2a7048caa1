import { existsSync, rmSync, statSync } from 'node:fs'
import { Failure } from '../../core/failure.ts'
import type { Connection } from './connection.ts'
import { createDatabase } from './create.ts'
import { type DataFiles, dataFiles } from './data-files.ts'
import { inspect } from './inspect.ts'
import { holdLock } from './lock.ts'
import { migrate, refuseOtherVersion } from './migrate.ts'
import { statementFailure } from './own-schema.ts'
import { makePrivateFolder, privately } from './private-files.ts'
import { takeBackSwitch } from './rollback-journal.ts'
import { storeFailure } from './store-failure.ts'
import { openConnection } from './driver/open-connection.ts'

export interface OpenedDatabase {
  readonly connection: Connection
  readonly files: DataFiles
  /** Another copy of the program writes to this data; this one only reads. */
  readonly readOnly: boolean
  /** It was made just now. */
  readonly isNew: boolean
  /** Whether the file that was opened still stands where it was. */
  readonly isInPlace: () => boolean
  /** Whether no other copy of the program has taken the right to write since. */
  readonly mayWrite: () => boolean
  readonly close: () => void
}

export interface OpenOptions {
  readonly folder: string
  /** Path of SQLite's native part, where it is not beside its package. */
  readonly binding?: string | undefined
  readonly clock: () => Date
  /** The most pages the file may have, for tests of a full disk. */
  readonly maxPages?: number
}

/**
 * Opens the one database of the data folder, making it on a first day and migrating it where needed.
 * @throws Failure 'missing-database' and the other ways in which the files are not what was left there,
 *   'newer-database', 'damaged-database', 'no-permission', 'data-full'; the files are then as they were
 */
export function openDatabase(options: OpenOptions): OpenedDatabase {
  return privately(() => open(options))
}

function open({ folder, binding, clock, maxPages }: OpenOptions): OpenedDatabase {
  const files = dataFiles(folder)
  const path = files.database
  try {
    makePrivateFolder(folder)
    const lock = holdLock(folder, binding)
    try {
      if (lock) takeBackSwitch(files, binding)
      const found = lock && inspect(files, binding)
      const isNew = lock !== undefined && !found
      if (isNew) createDatabase(files, binding)
      if (found?.isLater) rmSync(files.sums, { force: true })
      // Another copy that was opened in this very moment is making it.
      if (!lock && !existsSync(path)) throw new Failure('data-in-use', { folder })
      const connection = connect(path, lock === undefined, binding)
      try {
        if (lock) migrate(connection, { path, backups: files.backups, clock, binding })
        else refuseOtherVersion(connection, path)
      } catch (error) {
        const failure = statementFailure(error, connection, binding)
        connection.close()
        throw failure
      }
      if (maxPages !== undefined) connection.pragma(`max_page_count = ${maxPages}`)
      const close = () => {
        try {
          connection.close()
        } finally {
          lock?.release()
        }
      }
      return {
        connection,
        files,
        isNew,
        readOnly: lock === undefined,
        isInPlace: inPlace(path),
        mayWrite: () => lock?.isHeld() ?? false,
        close,
      }
    } catch (error) {
      lock?.release()
      throw error
    }
  } catch (error) {
    throw storeFailure(error, path)
  }
}

/** A file that was deleted or moved takes writes as long as it is open, and they are gone when it is closed. */
function inPlace(path: string): () => boolean {
  const opened = statSync(path, { bigint: true })
  return () => {
    const now = statSync(path, { bigint: true, throwIfNoEntry: false })
    // Network drives under Windows may number a file anew.
    return now !== undefined && (process.platform === 'win32' || now.ino === opened.ino)
  }
}

function connect(path: string, readonly: boolean, binding: string | undefined): Connection {
  const connection = openConnection(path, { readonly, fileMustExist: true, binding })
  try {
    if (!readonly) {
      connection.pragma('journal_mode = WAL')
      // Saves are tiny and power cuts are real.
      connection.pragma('synchronous = FULL')
      // A scan that was taken away is gone from the file as well.
      connection.pragma('secure_delete = ON')
      // The program says when the file is changed.
      connection.pragma('wal_autocheckpoint = 0')
    }
    connection.pragma('foreign_keys = ON')
    connection.pragma('busy_timeout = 2000')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
