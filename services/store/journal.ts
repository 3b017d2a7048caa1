import { existsSync, readFileSync } from 'node:fs'
import type { DataFiles } from './data-files.ts'
import { type Peeked, peek, peekWithin } from './peek.ts'
import { walFrames } from './recover/wal-frames.ts'

const PAGE = 4096

/**
 * Whether the journal is of another database than the file it stands beside, or of another moment of the same, because
 * somebody put a copy in the place of the file. SQLite lays it over any.
 */
export function isForeignJournal(files: DataFiles, binding: string | undefined): boolean {
  const { database, wal } = files
  if (!existsSync(database) || !existsSync(wal)) return false
  const journal = readFileSync(wal)
  if (journal.length === 0) return false
  const file = readFileSync(database)
  // A file into which the journal was being carried need not be whole without it.
  const alone = ifReadable(() => peekWithin(Buffer.from(file), database, binding))
  if (alone?.id === undefined) return false
  const begun = ifReadable(() => peekWithin(afterFirstChange(file, journal), database, binding))
  const whole = ifReadable(() => peek(database, binding))
  const isOther = [begun, whole].some((state) => state !== undefined && state.id !== alone.id)
  // Its first change is the next of the file or one the file has already, its last none before what the file has.
  const isLater = begun !== undefined && begun.writes > alone.writes + 1
  const isEarlier = whole !== undefined && whole.writes < alone.writes
  return isOther || isLater || isEarlier
}

function ifReadable(read: () => Peeked): Peeked | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** The file with the first change that the journal holds. */
function afterFirstChange(file: Buffer, journal: Buffer): Buffer {
  const frames = walFrames(journal)
  const last = frames.findIndex(({ commit, isWhole }) => commit > 0 && isWhole)
  const first = frames.slice(0, last + 1)
  const pages = first.at(-1)?.commit ?? 0
  const image = Buffer.alloc(Math.max(file.length, pages * PAGE))
  file.copy(image)
  for (const { page, content } of first) image.set(content, (page - 1) * PAGE)
  return image
}
