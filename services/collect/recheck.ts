import { availableParallelism } from 'node:os'
import type { Requirements } from '../../core/requirements/requirements.ts'
import { lastYearFor, tellUnit, type UnitSaid } from '../case/submission.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { CurrentVersion } from '../store/submissions.ts'
import type { Task } from '../tasks.ts'
import { breath } from './breath.ts'
import { inTurn } from './in-turn.ts'
import { MOST_THREADS } from './take-in.ts'
import { createReadingThread, type ReadingThread, ThreadLost } from './reading/reading-thread.ts'
import type { PackedFindings } from './reading/packed.ts'
import { UNCHECKED } from './write-items.ts'

/** Versions that are noted in one write. */
const WRITTEN = 20

/** Checks every version in use anew, in threads; this one only writes. Where it is stopped, what was checked stands. */
export async function recheck(
  store: Store,
  collection: CollectionRecord,
  { requirements, task }: { readonly requirements: Requirements | undefined; readonly task: Task },
): Promise<void> {
  const versions = await currentsOf(store, collection)
  const count = Math.min(availableParallelism(), MOST_THREADS, versions.length)
  const threads = Array.from({ length: count }, () => createReadingThread())
  const check = async (
    version: CurrentVersion,
    thread: ReadingThread,
  ): Promise<PackedFindings | undefined> => {
    const content = store.submissions.contentOf(version.key) ?? new Uint8Array()
    const lastYear = lastYearFor(store, collection, saidIn(store, collection, version))
    try {
      const outcome = await thread.follow({ kind: 'check', content, lastYear, requirements }, () => ({
        isKnown: false,
      }))
      return 'findings' in outcome ? outcome.findings : undefined
    } catch (error) {
      if (error instanceof ThreadLost) return undefined
      throw error
    }
  }
  let done = 0
  task.tell(0, versions.length, '')
  try {
    for await (const ready of inTurn(versions, threads, check, task.signal)) {
      for (let from = 0; from < ready.length; from += WRITTEN) {
        store.note(() => {
          for (const [version, found] of ready.slice(from, from + WRITTEN)) {
            store.submissions.setChecked(version.key, found ?? UNCHECKED)
            tellUnit(store, version.unit_key)
          }
        })
        await breath()
      }
      done += ready.length
      task.tell(done, versions.length, ready.at(-1)?.[0].name ?? '')
    }
    if (done > 0) store.write(() => undefined)
  } finally {
    for (const { close } of threads) close()
  }
}

function saidIn(
  store: Store,
  { key }: CollectionRecord,
  { unit, name, agency, region }: CurrentVersion,
): UnitSaid {
  return { names: [name, ...(store.roster.find(key, unit)?.otherNames ?? [])], agency, region }
}

/** Every version in use of a collection. */
export async function currentsOf(store: Store, { key }: CollectionRecord): Promise<CurrentVersion[]> {
  const versions: CurrentVersion[] = []
  for (let after = 0; ;) {
    const slice = store.submissions.currents(key, after, 1000)
    versions.push(...slice)
    if (slice.length === 0) return versions
    after = slice.at(-1)?.unit_key ?? after
    await breath()
  }
}
