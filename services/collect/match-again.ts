import { giveTo } from '../case/settle-unit.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { SubmissionRecord } from '../store/submissions.ts'
import { breath } from './breath.ts'
import type { Matching } from './matching.ts'
import { unitMeant } from './unit-meant.ts'

/** Versions that are looked at at once, and units that are settled in one write. */
const SLICE = 50

/**
 * Names the units of versions that came before their unit, or its name, stood in the roster. All that become a unit's come together; a
 * name says nothing of which version counts, so that what is in use stays.
 * @returns their keys
 */
export async function matchAgain(
  store: Store,
  matching: Matching,
  collection: CollectionRecord,
): Promise<number[]> {
  const units = [...(await meantUnits(store, matching, collection))]
  const came: number[] = []
  for (let from = 0; from < units.length; from += SLICE) {
    store.write(() => {
      for (const [id, versions] of units.slice(from, from + SLICE)) {
        const unit = store.roster.find(collection.key, id)?.key
        // Somebody may have given them to a unit meanwhile.
        const waiting = versions.filter((version) => isWaiting(store.submissions.find(version.id), unit))
        if (unit === undefined || waiting.length === 0) continue
        giveTo(store, unit, waiting, 'inUse')
        came.push(...waiting.map(({ key }) => key))
      }
    })
    await breath()
  }
  return came
}

/** Versions that wait, by the id of the unit that is meant. */
async function meantUnits(
  store: Store,
  matching: Matching,
  collection: CollectionRecord,
): Promise<ReadonlyMap<string, readonly SubmissionRecord[]>> {
  const meant = new Map<string, SubmissionRecord[]>()
  for (let after = 0; ;) {
    const waiting = store.submissions.unmatched(collection.key, after, SLICE)
    const last = waiting.at(-1)
    if (!last) return meant
    const matcher = await matching.of(collection)
    for (const version of waiting) {
      const unit = unitMeant(matcher, version, version.source)
      if (!unit) continue
      const versions = meant.get(unit.id) ?? []
      versions.push(version)
      meant.set(unit.id, versions)
    }
    after = last.key
    await breath()
  }
}

/** Whether a version waits for its unit, and nobody has said that this is not the one. */
function isWaiting(version: SubmissionRecord | undefined, unit: number | undefined): boolean {
  return version?.unit === null && version.left_unit !== unit
}
