import { Failure } from '../../core/failure.ts'
import { plainName } from '../../core/report/invisible.ts'
import type { Store } from '../store/store.ts'

/**
 * The unit of a name, made where there is none; within a write.
 * @returns its key
 * @throws Failure 'nameless-report'
 */
export function namedUnit(store: Store, collection: number, agency: string, newId: () => string): number {
  const name = plainName(agency).trim().slice(0, 200)
  if (name === '') throw new Failure('nameless-report', {})
  const known = store.roster.named(collection, name)
  if (known) return known.key
  const unit = { name, category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
  return store.roster.insert(collection, newId(), unit)
}
