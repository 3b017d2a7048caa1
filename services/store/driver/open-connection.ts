import Database from 'better-sqlite3'
import type { Connection, ConnectionOptions } from '../connection.ts'
import { NodeConnection } from './node-connection.ts'

/** Which SQLite opens the databases of this process. */
export interface Sqlite {
  readonly library: 'better-sqlite3' | 'node:sqlite'
  readonly version: string
  /** Why it is not better-sqlite3, where nobody asked for another. */
  readonly reason: string | undefined
}

/**
 * Opens a database by better-sqlite3; by the SQLite of Node or Electron itself where the binary of better-sqlite3 can't be
 * loaded, because the system is older than it or of another processor. What it keeps for a while is in memory: the temporary
 * folder may be full.
 * @param source the path, or what the file holds
 */
export function openConnection(source: string | Buffer, options: ConnectionOptions = {}): Connection {
  const { binding, ...rest } = options
  const connection =
    sqliteInUse(binding).library === 'better-sqlite3'
      ? better(source, binding, rest)
      : new NodeConnection(source, rest)
  connection.pragma('temp_store = MEMORY')
  return connection
}

let chosen: Sqlite | undefined

/** Which SQLite that is. One process uses one: two would drop each other's locks on a file. */
export function sqliteInUse(binding?: string): Sqlite {
  return (chosen ??= process.env['NIANBAO_SQLITE'] === 'node' ? byNode(undefined) : choose(binding))
}

/** "SQLite 3.54.1 (better-sqlite3)" */
export function sqliteWords({ version, library }: Sqlite): string {
  return `SQLite ${version} (${library})`
}

function choose(binding: string | undefined): Sqlite {
  try {
    const trial = better(':memory:', binding, {})
    const version = versionOf(trial)
    trial.close()
    return { library: 'better-sqlite3', version, reason: undefined }
  } catch (error) {
    return byNode(error instanceof Error ? error.message : String(error))
  }
}

function byNode(reason: string | undefined): Sqlite {
  const trial = new NodeConnection(':memory:', {})
  const version = versionOf(trial)
  trial.close()
  return { library: 'node:sqlite', version, reason }
}

function versionOf(connection: Connection): string {
  return String(connection.prepare('SELECT sqlite_version()').pluck().get())
}

function better(
  source: string | Buffer,
  binding: string | undefined,
  options: Omit<ConnectionOptions, 'binding'>,
): Connection {
  return new Database(source, { ...options, ...(binding ? { nativeBinding: binding } : {}) }) as Connection
}
