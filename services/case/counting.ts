import type { Apart } from '../apart/apart.ts'
import type { Store } from '../store/store.ts'
import { countReport } from './summary.ts'

/** Counting for the list, each report by one at a time: the list and upkeep may ask for the same. */
export interface Counting {
  readonly count: (id: string) => Promise<void>
}

export function createCounting(store: Store, apart: Apart): Counting {
  const running = new Map<string, Promise<void>>()
  return {
    count: (id) => {
      const known = running.get(id)
      if (known) return known
      const work = countReport(store, apart, id).finally(() => running.delete(id))
      running.set(id, work)
      return work
    },
  }
}
