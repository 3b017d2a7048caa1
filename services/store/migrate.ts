import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { nextBackupName } from './backup-name.ts'
import type { Connection } from './connection.ts'
import { copyDatabase } from './copy.ts'
import { MIGRATIONS } from './migrations.ts'

export interface MigrateOptions {
  readonly path: string
  /** Where the copy goes that is taken before a database with data is changed. */
  readonly backups: string
  readonly clock: () => Date
  readonly binding?: string | undefined
  readonly migrations?: readonly string[]
}

/**
 * Refuses to look at a database that another, older program has open: what this one asks for is not in it yet.
 * @throws Failure 'newer-database', 'older-program'
 */
export function refuseOtherVersion(connection: Connection, path: string, migrations = MIGRATIONS): void {
  const version = connection.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) throw new Failure('newer-database', { path, version })
  if (version < migrations.length) throw new Failure('older-program', {})
}

/**
 * Brings the database to this program's version: all pending steps in one transaction, after a backup.
 * @throws Failure 'newer-database'
 */
export function migrate(connection: Connection, options: MigrateOptions): void {
  const { path, migrations = MIGRATIONS } = options
  const version = connection.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) throw new Failure('newer-database', { path, version })
  if (version === migrations.length) return
  const backup = version > 0 ? backUp(connection, options) : undefined
  try {
    toPresentVersion(connection, version, migrations)
  } catch (error) {
    // The database is as it was, and would be copied again at every start.
    if (backup !== undefined) rmSync(backup, { force: true })
    throw error
  }
  if (version > 0) giveBack(connection)
}

/** Runs all pending steps in one transaction. */
export function toPresentVersion(connection: Connection, version: number, migrations = MIGRATIONS): void {
  const pending = connection.transaction(() => {
    for (const step of migrations.slice(version)) connection.exec(step)
    connection.pragma(`user_version = ${migrations.length}`)
  })
  pending.exclusive()
}

/** Gives back the room that a step has freed. Where the disk has no room for it, the data stay as they are, only larger. */
function giveBack(connection: Connection): void {
  // All data stand there meanwhile, too much for memory.
  connection.pragma('temp_store = FILE')
  try {
    connection.exec('VACUUM')
  } catch (error) {
    // A used-up quota is told as an error of the disk.
    if (!/^SQLITE_(FULL|IOERR)/.test((error as { code?: string }).code ?? '')) throw error
  } finally {
    connection.pragma('temp_store = MEMORY')
  }
}

function backUp(connection: Connection, { backups, clock, binding }: MigrateOptions): string {
  mkdirSync(backups, { recursive: true, mode: 0o700 })
  const path = join(backups, nextBackupName(backups, 'migration', clock()))
  copyDatabase(connection, path, binding)
  return path
}
