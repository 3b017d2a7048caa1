import { renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Connection } from './connection.ts'
import type { DataFiles } from './data-files.ts'
import { syncFile, syncFolder } from './durable.ts'
import { MIGRATIONS } from './migrations.ts'
import { openConnection } from './driver/open-connection.ts'

/** Makes the database of a first day: under another name first, so that half a one is never taken for a damaged one. */
export function createDatabase(files: DataFiles, binding: string | undefined): void {
  buildDatabase(files.unfinished, binding)
  renameSync(files.unfinished, files.database)
  syncFolder(dirname(files.database))
}

/** Makes an empty database of some version at a path, whole on disk when it returns. */
export function buildDatabase(
  path: string,
  binding: string | undefined,
  version = MIGRATIONS.length,
  fill: (connection: Connection) => void = () => undefined,
): void {
  rmSync(path, { force: true })
  const connection = openConnection(path, { binding })
  try {
    // Nobody waits for a disk until it is whole.
    connection.pragma('journal_mode = MEMORY')
    connection.pragma('synchronous = OFF')
    connection.exec('BEGIN')
    for (const step of MIGRATIONS.slice(0, version)) connection.exec(step)
    connection.pragma(`user_version = ${version}`)
    connection.exec('COMMIT')
    fill(connection)
  } finally {
    connection.close()
  }
  syncFile(path)
}
