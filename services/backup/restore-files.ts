import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../core/failure.ts'
import { backupsFolder } from '../store/backup-name.ts'
import { copyDatabase } from '../store/copy.ts'
import { dataFiles } from '../store/data-files.ts'
import { syncFolder } from '../store/durable.ts'
import { holdLock } from '../store/lock.ts'
import { putAside } from '../store/put-aside.ts'
import { readDatabaseFile } from '../store/read-file.ts'

export interface RestoreFilesOptions {
  readonly dataFolder: string
  readonly clock: () => Date
  readonly binding?: string | undefined
}

/**
 * Puts a backup in the place of a database that can't be opened, or is gone. What stood there is kept beside it, in a
 * folder `set-aside-TIME`. Ended in the middle, the folder has no database but all its files, and this can be done again.
 * @returns the folder of what stood there; undefined where nothing did
 * @throws Failure 'data-in-use' while a store is open there; 'damaged-backup', 'newer-backup', 'disk-full' and the like
 */
export function restoreFiles(backup: string, options: RestoreFilesOptions): string | undefined {
  const { dataFolder, clock, binding } = options
  mkdirSync(backupsFolder(dataFolder), { recursive: true, mode: 0o700 })
  const lock = holdLock(dataFolder, binding)
  if (!lock) throw new Failure('data-in-use', { folder: dataFolder })
  try {
    const ready = join(dataFolder, 'restored.sqlite')
    const scratch = backupsFolder(dataFolder)
    readDatabaseFile(backup, { scratch, whole: true, binding }, (connection) =>
      copyDatabase(connection, ready, binding),
    )
    const kept = putAside(dataFiles(dataFolder), clock())
    renameSync(ready, join(dataFolder, 'nianbao.sqlite'))
    syncFolder(dataFolder)
    return kept
  } finally {
    lock.release()
  }
}
