import { rmSync } from 'node:fs'
import type { DataHealth } from '../../core/contract/data.ts'
import { failureData } from '../../core/failure.ts'
import type { Checked } from './check-order.ts'
import { type RunningCheck, startCheck } from './check.ts'
import { createCheckpoints, sumsOf } from './checkpoint.ts'
import type { Connection } from './connection.ts'
import type { DataFiles } from './data-files.ts'
import type { Pages } from './pages.ts'
import { storeFailure } from './store-failure.ts'

/** Whether the database is what was written, and keeps its single file whole. */
export interface Integrity {
  readonly health: () => DataHealth
  /** Looks through the whole database, with all its indexes where that is due or asked for. */
  readonly check: (thorough?: boolean) => Promise<DataHealth>
  /** Carries the journal into the file; false where that has to wait, for a check or for another reader. */
  readonly checkpoint: () => boolean
  /** Bytes in the journal. */
  readonly waiting: () => number
  /** @see Checkpoints */
  readonly isLogGone: () => boolean
  /** Before SQLite closes the file. */
  readonly close: () => void
}

export interface IntegrityOptions {
  readonly connection: Connection
  readonly files: DataFiles
  readonly id: string
  /** It was made just now: its pages are what they should be. */
  readonly isNew: boolean
  readonly pages: Pages
  readonly binding: string | undefined
  readonly clock: () => Date
  /** No other copy of the program has written since. */
  readonly isOurs: () => boolean
}

/** Milliseconds between two thorough checks. */
const WEEK = 7 * 24 * 3600 * 1000

export function createIntegrity(options: IntegrityOptions): Integrity {
  const { connection, files, pages, binding, clock, isOurs } = options
  let health: DataHealth = { state: 'unchecked', damage: null, thoroughAt: null }
  let isClosed = false
  let running: { readonly check: RunningCheck; readonly outcome: Promise<DataHealth> } | undefined
  const checkpoints = createCheckpoints({
    ...options,
    damaged: (different) => {
      health = { ...health, state: 'damaged', damage: { pages: different.length, parts: [], problems: [] } }
    },
  })
  if (options.isNew) checkpoints.take(sumsOf(pages))
  const asked = connection.prepare<[], string | null>(`SELECT checked_at FROM identity`).pluck()
  const setAsked = connection.prepare<[string]>(`UPDATE identity SET checked_at = ?`)

  const isDue = () => {
    const last = asked.get()
    return !last || Math.abs(clock().getTime() - Date.parse(last)) > WEEK
  }
  /** What was found holds, also where the disk takes no note of it: it is due again the next time then. */
  const note = (write: () => void) => {
    try {
      write()
    } catch (error) {
      if (!failureData(storeFailure(error, files.database))) throw error
    }
  }
  const conclude = (checked: Checked, thorough: boolean): DataHealth => {
    const { different, compared, problems, parts } = checked
    // Where most of it is other than it was and all of it is sound, another copy was put in its place.
    const isReplaced = different.length * 2 > compared && problems.length === 0 && thorough
    const isSound = problems.length === 0 && (different.length === 0 || isReplaced)
    if (!isSound)
      return {
        ...health,
        state: 'damaged',
        damage: { pages: different.length, parts, problems: [...problems] },
      }
    note(() => {
      if (isReplaced || !checkpoints.known()) checkpoints.take(checked.sums)
      if (thorough) setAsked.run(clock().toISOString())
    })
    return { state: 'sound', damage: null, thoroughAt: asked.get() ?? null }
  }
  const run = async (thorough: boolean): Promise<DataHealth> => {
    if (isClosed) return health
    const before = health
    health = { ...health, state: 'checking' }
    const source = { path: files.database, binding, pages, known: checkpoints.known(), thorough }
    const check = startCheck(source)
    const outcome = check.done.then((checked) =>
      checked && !isClosed ? conclude(checked, thorough) : health,
    )
    running = { check, outcome }
    try {
      health = await outcome
    } catch (error) {
      health = before
      throw storeFailure(error, files.database)
    } finally {
      running = undefined
    }
    return health
  }

  return {
    health: () => health,
    check: async (thorough = isDue()) => {
      // Of several who waited for one, the first begins the next.
      while (running) await running.outcome.catch(() => undefined)
      return run(thorough)
    },
    checkpoint: () => !running && isOurs() && checkpoints.run(),
    isLogGone: checkpoints.isLogGone,
    waiting: checkpoints.waiting,
    close: () => {
      isClosed = true
      running?.check.stop()
      try {
        if (!isOurs()) return
        // Which pages SQLite carries then nobody can tell.
        if (checkpoints.isLogGone()) rmSync(files.sums, { force: true })
        else checkpoints.run()
      } catch {
        // SQLite carries the rest when it closes, and nobody has summed it.
        rmSync(files.sums, { force: true })
      }
    },
  }
}
