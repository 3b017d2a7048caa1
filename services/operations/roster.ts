import { UNIT_NAMES } from '../../core/collection/field-names.ts'
import type { RosterUnit } from '../../core/collection/unit.ts'
import { Failure } from '../../core/failure.ts'
import type { Handlers } from '../dispatch.ts'
import { changedFields } from '../case/changed-fields.ts'
import { readCollection, readUnit } from '../case/collection.ts'
import { tellUnitKeys } from '../case/summary.ts'
import { refuseUnshownDetails } from '../case/details-shown.ts'
import { cameToUnits } from '../case/came-to-units.ts'
import { matchAgain } from '../collect/match-again.ts'
import type { Matching } from '../collect/matching.ts'
import { addUnits } from '../collect/roster.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'

type Names = `roster.${'read' | 'add' | 'change' | 'remove'}`

/** How many units sort by name at once; the rest is upkeep. */
const SORTED_NOW = 200

/** Operations on the units that must report. */
export function rosterOperations(store: Store, ports: Ports, matching: Matching): Pick<Handlers, Names> {
  const changed = async (id: string) => {
    const collection = readCollection(store, id)
    matching.forget(collection.key)
    const came = await matchAgain(store, matching, collection)
    await tellUnitKeys(store, SORTED_NOW)
    return { matched: came.length, came: cameToUnits(store, came) }
  }
  return {
    'roster.read': (source) => ports.apart.run('readRoster', source),
    'roster.add': async ({ id, units, shown }) => {
      const collection = readCollection(store, id)
      refuseUnshownDetails(store, collection.key, units, shown)
      const done = await addUnits(store, collection, units, ports.newId)
      return { ...done, back: [...done.back], ...(await changed(id)) }
    },
    'roster.change': async ({ id, unit, to, from }) => {
      const { key } = readCollection(store, id)
      store.write(() => {
        const known = readUnit(store, key, unit)
        const next = changedFields<RosterUnit>(known, { from, wanted: to }, UNIT_NAMES)
        if (next.name !== known.name && store.roster.named(key, next.name))
          throw new Failure('unit-is-there', { name: next.name })
        store.roster.change(known.key, next)
      })
      return changed(id)
    },
    'roster.remove': ({ id, unit }) => {
      const { key } = readCollection(store, id)
      store.write(() => {
        const known = readUnit(store, key, unit)
        for (const version of store.submissions.ofUnit(known.key)) store.takenFiles.unmatched(version.key)
        store.removedUnits.take(known.key)
      })
      matching.forget(key)
      return {}
    },
  }
}
