import { join } from 'node:path'
import { openConnection } from './driver/open-connection.ts'

export interface Lock {
  readonly release: () => void
}

/**
 * Takes the right to write to a data folder, or nothing where another process has it. The system drops the lock when its
 * process dies, however it dies, so none is ever left behind.
 */
export function holdLock(folder: string, binding?: string): Lock | undefined {
  const holder = openConnection(join(folder, 'nianbao.lock'), { timeout: 0, binding })
  try {
    holder.pragma('journal_mode = MEMORY')
    holder.exec('BEGIN EXCLUSIVE')
    return { release: () => holder.close() }
  } catch (error) {
    holder.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
