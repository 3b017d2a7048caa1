import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { PRIVATE_FILE } from './private-files.ts'

/** Which database a folder had when it was last written to. */
export interface Seen {
  /** 32 hexadecimal digits. */
  readonly id: string
  /** How many changes it had seen. */
  readonly writes: number
}

/** Remembers, outside of the database, how many changes it has seen. */
export interface Witness {
  readonly tell: (writes: number) => void
  readonly close: () => void
}

const LINE = /^nianbao ([0-9a-f]{32}) (\d{16}) ([0-9a-f]{8})\n$/

/** What a file beside the database remembers; undefined where there is none, 'unreadable' where it says nothing whole. */
export function readSeen(path: string): Seen | 'unreadable' | undefined {
  let text: string
  try {
    text = readFileSync(path, 'latin1')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const [, id, writes] = LINE.exec(text) ?? []
  if (id === undefined || line({ id, writes: Number(writes) }) !== text) return 'unreadable'
  return { id, writes: Number(writes) }
}

/**
 * Begins to remember. Told after a change is safe on disk and not waited for: what is remembered is never ahead of the
 * database, also after a power cut.
 */
export function openWitness(path: string, seen: Seen): Witness {
  const file = openSync(path, 'a', PRIVATE_FILE)
  closeSync(file)
  const descriptor = openSync(path, 'r+')
  const put = (writes: number) => void writeSync(descriptor, line({ id: seen.id, writes }), 0, 'latin1')
  put(seen.writes)
  fsyncSync(descriptor)
  return {
    tell: (writes) => {
      try {
        put(writes)
      } catch {
        // The change itself is safe; one that is not remembered is only missed less.
      }
    },
    close: () => closeSync(descriptor),
  }
}

/** Always of one length, so that it is written over in its place. */
function line({ id, writes }: Seen): string {
  const words = `nianbao ${id} ${String(writes).padStart(16, '0')}`
  return `${words} ${crc32(words).toString(16).padStart(8, '0')}\n`
}
