import type { RosterUnit } from '../../core/collection/unit.ts'
import type { Store } from '../store/store.ts'
import { settleUnit } from './settle-unit.ts'

/** A unit that was put on a roster. */
export interface Enrolled {
  readonly key: number
  /** It was on it before, and is as it was when it was taken off. */
  readonly isBack: boolean
}

/**
 * Puts a unit on a roster that has none of its name; one that was taken off comes back with what came of it and what was decided.
 * Within a write.
 */
export function enrolUnit(store: Store, collection: number, unit: RosterUnit, newId: () => string): Enrolled {
  const key = store.removedUnits.named(collection, unit.name)
  if (key === undefined) return { key: store.roster.insert(collection, newId(), unit), isBack: false }
  store.removedUnits.bringBack(key)
  for (const version of store.submissions.ofUnit(key)) store.takenFiles.matched(version.key)
  settleUnit(store, key)
  const known = store.roster.ofKey(key)
  if (known) store.roster.change(key, withGiven(known, unit))
  return { key, isBack: true }
}

/** A unit's details, written over where others are given. */
export function withGiven(known: RosterUnit, given: RosterUnit): RosterUnit {
  return {
    name: known.name,
    category: given.category || known.category,
    otherNames: given.otherNames.length > 0 ? given.otherNames : known.otherNames,
    deadline: given.deadline ?? known.deadline,
    contact: given.contact || known.contact,
    phone: given.phone || known.phone,
    email: given.email || known.email,
  }
}
