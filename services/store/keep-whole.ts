import { createIntegrity, type Integrity } from './integrity.ts'
import type { OpenedDatabase, OpenOptions } from './open.ts'
import { statementFailure } from './own-schema.ts'
import { openPages } from './pages.ts'
import { openWitness } from './seen.ts'

/** What the one copy of the program that writes does besides, so that nothing of its database is lost unnoticed. */
export interface KeptWhole extends Integrity {
  /** No other copy of the program has written since. */
  readonly isOurs: () => boolean
  /** Counts a change, within it. */
  readonly count: () => void
  /** The change is safe on disk. */
  readonly counted: () => void
  /** SQLite has closed the file. */
  readonly closed: () => void
}

const nothing = () => undefined

/** A copy of the program that only reads leaves all of it to the other. */
export const READ_ONLY: KeptWhole = {
  isOurs: () => false,
  isLogGone: () => false,
  count: nothing,
  counted: nothing,
  closed: nothing,
  close: nothing,
  health: () => ({ state: 'unchecked', damage: null, thoroughAt: null }),
  check: () => Promise.resolve(READ_ONLY.health()),
  checkpoint: () => false,
  waiting: () => 0,
}

/** @throws Failure where the files beside the database can't be written; it is closed then */
export function keepWhole(opened: OpenedDatabase, { binding, clock }: OpenOptions): KeptWhole {
  const { connection, files } = opened
  try {
    const identity = connection
      .prepare<[], { id: string; writes: number }>(`SELECT id, writes FROM identity`)
      .get()
    if (!identity) throw new Error('a database without its identity')
    const { id } = identity
    let { writes } = identity
    const witness = openWitness(files.identity, identity)
    const pages = openPages(files.database)
    const seen = connection.prepare<[], number>(`SELECT writes FROM identity`).pluck()
    const isOurs = () => opened.mayWrite() && seen.get() === writes
    const integrity = createIntegrity({ ...opened, id, pages, binding, clock, isOurs })
    // A change that takes everything from another database would take its identity as well.
    const setSeen = connection.prepare<[string, number]>(`UPDATE identity SET id = ?, writes = ?`)
    return {
      ...integrity,
      isOurs,
      count: () => void setSeen.run(id, writes + 1),
      counted: () => witness.tell(++writes),
      close: () => {
        try {
          integrity.close()
        } finally {
          witness.close()
        }
      },
      closed: pages.close,
    }
  } catch (error) {
    const failure = statementFailure(error, connection, binding)
    opened.close()
    throw failure
  }
}
