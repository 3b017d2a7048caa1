import { type CameToUnit, metDecided, MOST_CAME } from '../../core/collection/came-to-unit.ts'
import type { Store } from '../store/store.ts'

/** What became of versions that came to their units, those first that met what somebody had decided for; of very many only some. */
export function cameToUnits(store: Store, keys: readonly number[]): CameToUnit[] {
  const came = keys.flatMap((key) => store.arrivals.ofVersion(key) ?? [])
  return came.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, MOST_CAME)
}

/** By what a person has to look at first. */
function weightOf(came: CameToUnit): number {
  if (!came.met) return 0
  return (metDecided(came) ? 2 : 0) + (came.tookOver ? 2 : 1)
}
