import { Failure } from '../../core/failure.ts'
import type { Handlers } from '../dispatch.ts'
import type { Store } from '../store/store.ts'

type Names = 'data.health' | 'data.check' | 'data.putDown' | 'start.situation' | 'start.solve'

/** Operations on the database as a whole. Where it can't be opened, a host answers those of `start` otherwise. */
export function dataOperations(store: Store): Pick<Handlers, Names> {
  return {
    'data.health': () => store.health(),
    'data.check': () => store.check(true),
    'data.putDown': () => {
      throw new Failure('usage', { problem: '请关闭程序后再重新打开' })
    },
    'start.situation': () => ({ problem: null, ways: [], backups: [] }),
    'start.solve': () => ({ isOpen: true, kept: null, missing: null }),
  }
}
