import { Failure } from '../../core/failure.ts'
import { plainName } from '../../core/report/invisible.ts'
import { nameInRegion } from '../../core/unit-names/name-in-region.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import { enrolUnit } from './enrol-unit.ts'

/**
 * The unit of a name, made where there is none; within a write.
 * @returns its key
 * @throws Failure 'nameless-report'
 */
export function namedUnit(store: Store, collection: number, agency: string, newId: () => string): number {
  const name = unitName(agency)
  return store.roster.named(collection, name)?.key ?? insert(store, collection, name, newId)
}

/**
 * A new unit of the name a version says, or the one of it that was taken off; where one of that name is there, of the name with the region that it
 * says. Within a write.
 * @returns its key
 * @throws Failure 'nameless-report', 'unit-is-there'
 */
export function newUnit(
  store: Store,
  { collection, agency, region }: Pick<SubmissionRecord, 'collection' | 'agency' | 'region'>,
  newId: () => string,
): number {
  const names = [unitName(agency), unitName(nameInRegion(agency, region))]
  const name = names.find((each) => !store.roster.named(collection, each))
  if (name === undefined) throw new Failure('unit-is-there', { name: names[0] ?? '' })
  return insert(store, collection, name, newId)
}

function unitName(words: string): string {
  const name = plainName(words).trim().slice(0, 200)
  if (name === '') throw new Failure('nameless-report', {})
  return name
}

function insert(store: Store, collection: number, name: string, newId: () => string): number {
  const unit = { name, category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
  return enrolUnit(store, collection, unit, newId).key
}
