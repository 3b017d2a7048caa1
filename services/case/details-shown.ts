import { isDeepStrictEqual } from 'node:util'
import { UNIT_NAMES } from '../../core/collection/field-names.ts'
import { type RosterUnit, rosterUnitSchema } from '../../core/collection/unit.ts'
import type { UnitDetails } from '../../core/collection-failure.ts'
import { Failure } from '../../core/failure.ts'
import { namedValue } from '../../core/field-names.ts'
import type { Store } from '../store/store.ts'
import { withGiven } from './enrol-unit.ts'

/**
 * Details of units that are on the roster are written over where that was shown. What fills a blank takes nothing away.
 * @param shown the units as they stood, whose details are to be written over; absent where nobody looked
 * @throws Failure 'details-are-there'
 */
export function refuseUnshownDetails(
  store: Pick<Store, 'roster'>,
  collection: number,
  units: readonly RosterUnit[],
  shown: readonly RosterUnit[] | undefined,
): void {
  if (!shown) return
  const seen = new Map(shown.map((unit) => [unit.name, unit]))
  const others = units.flatMap((given): UnitDetails[] => {
    const known = store.roster.named(collection, given.name)
    if (!known) return []
    const unit = rosterUnitSchema.strip().parse(known)
    const lost = lostDetails(unit, given)
    return lost.length === 0 || isDeepStrictEqual(seen.get(unit.name), unit) ? [] : [{ unit, lost }]
  })
  if (others.length > 0) throw new Failure('details-are-there', { units: others })
}

/** What of a unit is written over by something else, as it is called and read. */
function lostDetails(known: RosterUnit, given: RosterUnit): UnitDetails['lost'] {
  const next = withGiven(known, given)
  return Object.entries(known)
    .map(([field, value]: [string, unknown]) => ({
      ...namedValue(UNIT_NAMES, field, value),
      stays: isDeepStrictEqual(value, next[field as keyof RosterUnit]),
    }))
    .filter(({ words, stays }) => words !== '' && !stays)
    .map(({ label, words }) => ({ label, words }))
}
