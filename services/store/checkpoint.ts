import { statSync } from 'node:fs'
import type { Connection } from './connection.ts'
import type { DataFiles } from './data-files.ts'
import { fileNumber } from './file-number.ts'
import { type PageSums, readPageSums, writePageSums } from './page-sums.ts'
import { type Pages, pagesInWal } from './pages.ts'

/** Carries what was written from the journal into the database file, and knows what each of its pages must be. */
export interface Checkpoints {
  /** Makes the single file whole; false where a reader stood in the way. @throws what SQLite or the system says */
  readonly run: () => boolean
  /**
   * Whether others took the journal away: SQLite goes on in what nobody can find. What it holds comes into the file when the
   * database is closed; carried before, a file torn in the middle would have no journal that makes it whole.
   */
  readonly isLogGone: () => boolean
  /** The sums, where they are known. */
  readonly known: () => PageSums | undefined
  /** From now on pages are what they are now. */
  readonly take: (sums: Uint32Array) => void
  /** Bytes in the journal. */
  readonly waiting: () => number
}

export interface CheckpointOptions {
  readonly connection: Connection
  readonly files: DataFiles
  readonly id: string
  readonly pages: Pages
  /** Pages that are no more what was written there. */
  readonly damaged: (pages: readonly number[]) => void
}

export function createCheckpoints(options: CheckpointOptions): Checkpoints {
  const { connection, files, id, pages, damaged } = options
  const kept = readPageSums(files.sums)
  let known = kept?.id === id ? kept : undefined

  let log = fileNumber(files.wal)
  const isLogGone = () => {
    const now = fileNumber(files.wal)
    log ??= now
    return now !== log
  }
  const waiting = () => statSync(files.wal, { throwIfNoEntry: false })?.size ?? 0
  const carry = (): boolean => {
    connection.pragma('busy_timeout = 0')
    try {
      const [answer] = connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      return answer?.busy === 0
    } finally {
      connection.pragma('busy_timeout = 2000')
    }
  }
  const put = (next: PageSums) => {
    writePageSums(files.sums, next)
    known = next
  }
  return {
    isLogGone,
    run: () => {
      if (isLogGone()) return false
      if (waiting() === 0) return true
      if (!known) return carry()
      const written = pagesInWal(files.wal)
      const other = differing(pages, known, written)
      if (other.length > 0) damaged(other)
      // The sum of a page that was found to be another stays, so that it is found again until somebody has decided.
      const changing = [...written].filter((page) => !other.includes(page))
      put({ ...known, pending: [...new Set([...known.pending, ...changing])] })
      const done = carry()
      put({ id, sums: summed(pages, known), pending: done ? [] : changing })
      return done
    },
    known: () => known,
    take: (sums) => put({ id, sums, pending: [] }),
    waiting,
  }
}

/** Which of these pages are other than their sums say. */
function differing(pages: Pages, { sums, pending }: PageSums, among: Iterable<number>): number[] {
  const unknown = new Set(pending)
  return [...among].filter((page) => {
    const sum = sums[page - 1]
    return sum !== undefined && !unknown.has(page) && pages.sum(page) !== sum
  })
}

/** Of every page as it is now. */
export function sumsOf(pages: Pages): Uint32Array {
  return Uint32Array.from({ length: pages.count() }, (_, index) => pages.sum(index + 1) ?? 0)
}

/** The sums with those of pending pages, and of pages the file did not have, made anew. */
function summed(pages: Pages, { sums, pending }: PageSums): Uint32Array {
  const next = new Uint32Array(pages.count())
  next.set(sums.subarray(0, next.length))
  const anew = new Set(pending)
  for (let page = sums.length + 1; page <= next.length; page++) anew.add(page)
  for (const page of anew) if (page <= next.length) next[page - 1] = pages.sum(page) ?? 0
  return next
}
