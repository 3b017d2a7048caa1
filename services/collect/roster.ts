import type { RosterUnit } from '../../core/collection/unit.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import { enrolUnit, withGiven } from '../case/enrol-unit.ts'
import { breath } from './breath.ts'
import { rosterSlices } from './matching.ts'

/** Units that are written at once; more of them would keep the screen waiting. */
const SLICE = 500

/** What became of units that were to be added. */
export interface AddedUnits {
  readonly added: number
  readonly changed: number
  /** Names of those among the added that were taken off before. */
  readonly back: readonly string[]
}

/**
 * Adds units; of one whose name is there already, the details that are given are written over, and one that was taken off comes back. On disk all is for certain when
 * it ends: what a power cut takes back of it before is added when it is asked for again.
 */
export async function addUnits(
  store: Store,
  { key }: Pick<CollectionRecord, 'key'>,
  units: readonly RosterUnit[],
  newId: () => string,
): Promise<AddedUnits> {
  let changed = 0
  const back: string[] = []
  for (let from = 0; from < units.length; from += SLICE) {
    store.note(() => {
      for (const unit of units.slice(from, from + SLICE)) {
        const known = store.roster.named(key, unit.name)
        if (known) {
          store.roster.change(known.key, withGiven(known, unit))
          changed += 1
        } else if (enrolUnit(store, key, unit, newId).isBack) back.push(unit.name)
      }
    })
    await breath()
  }
  store.write(() => undefined)
  return { added: units.length - changed, changed, back }
}

/** Takes the units of an earlier collection over; deadlines of their own were of that year. */
export async function copyRoster(
  store: Store,
  from: CollectionRecord,
  to: CollectionRecord,
  newId: () => string,
): Promise<void> {
  for await (const units of rosterSlices(store, from.key)) {
    const copies = units.map(({ name, category, otherNames, contact, phone, email }) => ({
      name,
      category,
      otherNames,
      deadline: null,
      contact,
      phone,
      email,
    }))
    await addUnits(store, to, copies, newId)
  }
}
