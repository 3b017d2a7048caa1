import { truncateSync } from 'node:fs'
import { join } from 'node:path'
import { openConnection } from './driver/open-connection.ts'
import { fileNumber } from './file-number.ts'
import { privately } from './private-files.ts'

export interface Lock {
  /**
   * Whether the right is still there. Where the system lets a held file be deleted, another process can hold a new one of its
   * name; while none does, it is taken anew.
   */
  readonly isHeld: () => boolean
  readonly release: () => void
}

/**
 * Takes the right to write to a data folder, or nothing where another process has it. The system drops the lock when its
 * process dies, however it dies, so none is ever left behind.
 */
export function holdLock(folder: string, binding?: string): Lock | undefined {
  const path = join(folder, 'nianbao.lock')
  let held = hold(path, binding)
  if (!held) return undefined
  return {
    isHeld: () => {
      if (held && fileNumber(path) === held.file) return true
      held?.release()
      held = privately(() => hold(path, binding))
      return held !== undefined
    },
    release: () => held?.release(),
  }
}

interface Held {
  /** Which file it is, whatever its name. */
  readonly file: bigint | undefined
  readonly release: () => void
}

/** Nothing stands in a lock: what does, such as the zeros of a power cut, is no database and tells nothing. */
function hold(path: string, binding: string | undefined): Held | undefined {
  try {
    return take(path, binding)
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_NOTADB') throw error
    truncateSync(path)
    return take(path, binding)
  }
}

function take(path: string, binding: string | undefined): Held | undefined {
  const holder = openConnection(path, { timeout: 0, binding })
  try {
    holder.pragma('journal_mode = MEMORY')
    holder.exec('BEGIN EXCLUSIVE')
    return { file: fileNumber(path), release: () => holder.close() }
  } catch (error) {
    holder.close()
    if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}
