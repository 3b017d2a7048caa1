import { createMatcher, type Matcher, type NamedUnit } from '../../core/unit-names/matcher.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import { breath } from './breath.ts'

/** Which unit of a roster a name means. */
export interface Matching {
  readonly of: (collection: CollectionRecord) => Promise<Matcher>
  /** The roster of a collection has changed, or the name of the office that collects. */
  readonly forget: (collection: number) => void
  /** All rosters may be others. */
  readonly forgetAll: () => void
}

/** Units that are read at once; a thousand take a few milliseconds. */
const SLICE = 1000

/** Remembers the names of each roster that was asked for. */
export function createMatching(store: Store): Matching {
  const known = new Map<number, Promise<Matcher>>()
  return {
    of: (collection) => {
      const matcher = known.get(collection.key) ?? matcherFor(store, collection)
      known.set(collection.key, matcher)
      return matcher
    },
    forget: (collection) => void known.delete(collection),
    forgetAll: () => known.clear(),
  }
}

async function matcherFor(store: Store, { key, agency }: CollectionRecord): Promise<Matcher> {
  const matcher = createMatcher(agency)
  for await (const units of rosterSlices(store, key)) {
    for (const { id, name, otherNames } of units) matcher.add({ id, name, otherNames } satisfies NamedUnit)
  }
  return matcher
}

/** A roster in slices, between which others have their turn. */
export async function* rosterSlices(store: Store, collection: number) {
  for (let position = 0; ;) {
    const slice = store.roster.after(collection, position, SLICE)
    if (slice.length > 0) yield slice.map(({ unit }) => unit)
    if (slice.length < SLICE) return
    position = slice.at(-1)?.position ?? position
    await breath()
  }
}
