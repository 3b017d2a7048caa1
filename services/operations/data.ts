import type { Handlers } from '../dispatch.ts'
import type { Store } from '../store/store.ts'

/** Operations on the database as a whole. */
export function dataOperations(store: Store): Pick<Handlers, 'data.health' | 'data.check'> {
  return {
    'data.health': () => store.health(),
    'data.check': () => store.check(true),
  }
}
