import { failureData } from '../../core/failure.ts'
import type { Connection } from './connection.ts'

/** What a full or missing temporary folder is told as; the disk with the data may be meant as well. */
const NO_ROOM = new Set(['data-full', 'data-disk', 'no-permission'])

/**
 * Runs a change of most of the data, all of it or nothing. SQLite keeps a copy of what it changes until it is done: too much
 * for memory, so in the temporary folder, and in memory only where that has no room.
 */
export function inBulk(connection: Connection, change: () => void): void {
  connection.pragma('temp_store = FILE')
  try {
    change()
    return
  } catch (error) {
    if (!NO_ROOM.has(failureData(error)?.code ?? '')) throw error
  } finally {
    connection.pragma('temp_store = MEMORY')
  }
  change()
}
