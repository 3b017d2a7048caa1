import type { CheckedInput, Output } from '../../core/contract.ts'
import type { FailureData } from '../../core/failure.ts'
import { readCollection } from '../case/collection.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { FileCount } from '../store/taken-files.ts'
import type { Matching } from './matching.ts'
import { unitsOffered } from './unit-meant.ts'

/** How many units are named that may be meant. */
const CANDIDATES = 5

/** A page of the files that were taken in. */
export async function listFiles(
  store: Store,
  matching: Matching,
  { id, outcome, ...page }: CheckedInput<'collection.files'>,
): Promise<Output<'collection.files'>> {
  const collection = readCollection(store, id)
  const rows = store.takenFiles.page(collection.key, outcome, page)
  const matcher = rows.some((row) => row.outcome === 'unmatched') ? await matching.of(collection) : undefined
  return {
    rows: rows.map(({ put_away, kept, unit, version, received_on, standing, standing_id, ...line }) => {
      const { met, met_as, took_over, ...row } = line
      return {
        ...row,
        replaced:
          row.outcome === 'taken' && took_over === 1 && met !== null && met_as !== null
            ? { version: met, as: met_as }
            : null,
        known:
          row.outcome !== 'same' || version === null || received_on === null
            ? null
            : { unit, version, receivedOn: received_on },
        notInUse:
          version === null || standing === null || standing_id === null
            ? null
            : { version, inUse: standing, inUseId: standing_id },
        failure: row.failure === null ? null : (JSON.parse(row.failure) as FailureData),
        putAway: put_away === 1,
        ownCollection:
          row.outcome === 'otherYear' ? (ownCollectionOf(store, collection, row.year)?.id ?? null) : null,
        canMove: kept === 1,
        candidates:
          row.outcome === 'unmatched' && matcher
            ? likely(unitsOffered(matcher, row.agency ?? '', row.name, CANDIDATES))
            : [],
      }
    }),
    total: store.takenFiles
      .counts(collection.key)
      .filter((count) => isListed(outcome, count))
      .reduce((sum, { files }) => sum + files, 0),
  }
}

/** The office's collection of another year. */
export function ownCollectionOf(
  store: Store,
  { agency }: CollectionRecord,
  year: number | null,
): CollectionRecord | undefined {
  return store.collections.all().find((each) => each.year === year && each.agency === agency)
}

function isListed(
  list: CheckedInput<'collection.files'>['outcome'],
  { put_away, outcome }: FileCount,
): boolean {
  if (list === null) return true
  return list === 'putAway' ? put_away === 1 : put_away === 0 && outcome === list
}

function likely(units: readonly { readonly id: string; readonly name: string }[]) {
  return units.map(({ id, name }) => ({ id, name }))
}
