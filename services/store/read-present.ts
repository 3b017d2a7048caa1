import { existsSync } from 'node:fs'
import { Failure } from '../../core/failure.ts'
import type { Connection } from './connection.ts'
import { dataFiles } from './data-files.ts'
import { storeFailure } from './store-failure.ts'
import { openConnection } from './driver/open-connection.ts'

/**
 * Reads the database of a data folder by a connection of its own, while the program writes to it by another.
 * @throws Failure 'file-missing', 'damaged-database' and the like
 */
export function readPresent<T>(
  dataFolder: string,
  binding: string | undefined,
  use: (connection: Connection) => T,
): T {
  const path = dataFiles(dataFolder).database
  if (!existsSync(path)) throw new Failure('file-missing', { path })
  try {
    const connection = openConnection(path, { readonly: true, binding })
    try {
      connection.pragma('busy_timeout = 2000')
      return use(connection)
    } finally {
      connection.close()
    }
  } catch (error) {
    throw storeFailure(error, path)
  }
}
