import { statSync } from 'node:fs'
import { Failure } from '../../core/failure.ts'
import type { Connection } from './connection.ts'
import { writeWhole } from './durable.ts'
import { sealFile } from './seal.ts'
import { storeFailure } from './store-failure.ts'
import { openConnection } from './driver/open-connection.ts'

/**
 * Copies a database, as it stands at this moment, into one file: checked, sealed, on the disk, and only then under its
 * name. The connection may be one of several; others go on writing.
 * @throws Failure 'disk-full', 'no-permission', 'damaged-database' and the like; nothing is left then
 */
export function copyDatabase(connection: Connection, target: string, binding?: string): void {
  try {
    writeWhole(target, (unfinished) => {
      vacuumInto(connection, unfinished)
      const version = connection.pragma('user_version', { simple: true })
      checkFile(unfinished, version as number, target, binding)
      sealFile(unfinished)
    })
  } catch (error) {
    throw storeFailure(error, target)
  }
}

function vacuumInto(connection: Connection, target: string): void {
  try {
    connection.prepare('VACUUM INTO ?').run(target)
  } catch (error) {
    const { code = '' } = error as { code?: string }
    // What can't be read is what is copied, not the copy.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw storeFailure(error, connection.name)
    throw error
  }
}

/** A copy that SQLite calls good while it was written may still have met a bad disk. */
function checkFile(path: string, version: number, target: string, binding: string | undefined): void {
  const copy = openConnection(path, { readonly: true, binding })
  try {
    const sound = isSound(copy) && copy.pragma('user_version', { simple: true }) === version
    if (!sound || statSync(path).size === 0) throw new Failure('damaged-backup', { path: target })
  } finally {
    copy.close()
  }
}

/** SQLite's quick check of the whole file. */
export function isSound(connection: Connection): boolean {
  return connection.pragma('quick_check(1)', { simple: true }) === 'ok'
}
