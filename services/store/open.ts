import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Failure } from '../../core/failure.ts'
import { backupsFolder } from './backup-name.ts'
import type { Connection } from './connection.ts'
import { holdLock } from './lock.ts'
import { migrate, refuseOtherVersion } from './migrate.ts'
import { makePrivateFolder, privately } from './private-files.ts'
import { storeFailure } from './store-failure.ts'

export interface OpenedDatabase {
  readonly connection: Connection
  /** Another copy of the program writes to this data; this one only reads. */
  readonly readOnly: boolean
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
 * Opens the one database of the data folder, making or migrating it where needed.
 * @throws Failure 'newer-database', 'damaged-database', 'no-permission', 'disk-full'; the file is then as it was
 */
export function openDatabase(options: OpenOptions): OpenedDatabase {
  return privately(() => open(options))
}

function open({ folder, binding, clock, maxPages }: OpenOptions): OpenedDatabase {
  const path = join(folder, 'nianbao.sqlite')
  try {
    makePrivateFolder(folder)
    const lock = holdLock(folder, binding)
    try {
      const connection = connect(path, lock === undefined, binding)
      try {
        if (lock) migrate(connection, { path, backups: backupsFolder(folder), clock, binding })
        else refuseOtherVersion(connection, path)
      } catch (error) {
        connection.close()
        throw error
      }
      if (maxPages !== undefined) connection.pragma(`max_page_count = ${maxPages}`)
      const close = () => {
        connection.close()
        lock?.release()
      }
      return { connection, readOnly: lock === undefined, close }
    } catch (error) {
      lock?.release()
      throw error
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw storeFailure(error, path)
  }
}

function connect(path: string, readonly: boolean, binding: string | undefined): Connection {
  const connection = new Database(path, { readonly, ...(binding ? { nativeBinding: binding } : {}) })
  try {
    if (!readonly) {
      connection.pragma('journal_mode = WAL')
      // Saves are tiny and power cuts are real.
      connection.pragma('synchronous = FULL')
    }
    connection.pragma('foreign_keys = ON')
    connection.pragma('busy_timeout = 2000')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}
