import { mkdirSync } from 'node:fs'
import { copyDatabase } from '../store/copy.ts'
import type { DataFiles } from '../store/data-files.ts'
import { replaceDatabase } from '../store/put-aside.ts'
import { readDatabaseFile } from '../store/read-file.ts'

/**
 * Puts a backup in the place of a database that can't be opened, or is gone, while no other copy of the program has the data.
 * What stood there is kept beside it, in a folder `set-aside-TIME`.
 * @returns the folder of what stood there; undefined where nothing did
 * @throws Failure 'damaged-backup', 'newer-backup', 'disk-full' and the like; nothing has changed then
 */
export function restoreFiles(
  backup: string,
  files: DataFiles,
  { now, binding }: { readonly now: Date; readonly binding?: string | undefined },
): string | undefined {
  mkdirSync(files.backups, { recursive: true, mode: 0o700 })
  return replaceDatabase(files, now, (path) =>
    readDatabaseFile(backup, { scratch: files.backups, whole: true, binding }, (connection) =>
      copyDatabase(connection, path, binding),
    ),
  )
}
