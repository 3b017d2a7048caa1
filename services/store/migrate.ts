import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Connection } from './connection.ts'

export interface MigrateOptions {
  readonly path: string
  /** Where the copy goes that is taken before a database with data is changed. */
  readonly backups: string
  readonly clock: () => Date
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
  const { path, backups, clock, migrations = MIGRATIONS } = options
  const version = connection.pragma('user_version', { simple: true }) as number
  if (version > migrations.length) throw new Failure('newer-database', { path, version })
  if (version === migrations.length) return
  if (version > 0) backUp(connection, backups, `version-${version}-${stamp(clock())}.sqlite`)
  const pending = connection.transaction(() => {
    for (const step of migrations.slice(version)) connection.exec(step)
    connection.pragma(`user_version = ${migrations.length}`)
  })
  pending.exclusive()
  if (version > 0) giveBack(connection)
}

/** Gives back the room that a step has freed. Where the disk has no room for it, the data stay as they are, only larger. */
function giveBack(connection: Connection): void {
  try {
    connection.exec('VACUUM')
  } catch (error) {
    // A used-up quota is told as an error of the disk.
    if (!/^SQLITE_(FULL|IOERR)/.test((error as { code?: string }).code ?? '')) throw error
  }
}

function backUp(connection: Connection, folder: string, name: string): void {
  mkdirSync(folder, { recursive: true })
  const target = join(folder, name)
  rmSync(target, { force: true })
  connection.prepare('VACUUM INTO ?').run(target)
}

function stamp(now: Date): string {
  return now.toISOString().replaceAll(/[:.]/g, '-')
}
