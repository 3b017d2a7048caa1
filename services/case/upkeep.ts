import { CHECKS_VERSION } from '../../core/checks/version.ts'
import type { Counting } from './counting.ts'
import { tellDeadlines, tellSortKeys, tellUnitKeys } from './summary.ts'
import type { Store } from '../store/store.ts'

/** Keeps what the list shows up to date, while nobody writes. */
export interface Upkeep {
  /** There may be something to do. */
  readonly wake: () => void
  readonly stop: () => void
}

/** Milliseconds without a write before it begins, and between two slices of work, so that the thread is free. */
const QUIET = 2000
const REST = 20
/** Names of units in one slice; a report is one by itself. */
const NAMES = 50

/** A copy of the program that only reads keeps up nothing. */
export function createUpkeep(
  store: Store,
  counting: Counting,
  log: (message: string, error: unknown) => void,
): Upkeep {
  let timer: NodeJS.Timeout | undefined
  let stopped = store.readOnly
  const after = (time: number) => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(() => void slice(), time).unref()
  }
  const slice = async () => {
    try {
      const before = store.writes()
      // Who writes meanwhile has woken it for later.
      if ((await doSome(store, counting, () => stopped)) && store.writes() === before) after(REST)
    } catch (error) {
      // The store may have been closed while something was awaited. What failed is tried again after the next write.
      if (!stopped) log('upkeep', error)
    }
  }
  return {
    wake: () => after(QUIET),
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

/** @returns whether there is more to do */
async function doSome(store: Store, counting: Counting, isStopped: () => boolean): Promise<boolean> {
  tellDeadlines(store)
  if (await tellSortKeys(store, NAMES)) return !isStopped()
  if (await tellUnitKeys(store, NAMES)) return !isStopped()
  if (isStopped()) return false
  const id = store.summaries.uncounted(CHECKS_VERSION)
  if (id === undefined) return false
  await counting.count(id)
  return !isStopped()
}
