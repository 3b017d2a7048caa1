import type { CollectionCounts, CollectionRow } from '../../core/contract/collections.ts'
import type { FileOutcome } from '../../core/collection/taken-file.ts'
import { UNIT_STATES } from '../../core/collection/unit.ts'
import { Failure } from '../../core/failure.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { UnitRecord } from '../store/roster.ts'
import type { Store } from '../store/store.ts'
import type { FileCount } from '../store/taken-files.ts'

/** @throws Failure 'not-found' */
export function readCollection(store: Store, id: string): CollectionRecord {
  const found = store.collections.find(id)
  if (!found) throw new Failure('not-found', { what: '这次收集' })
  return found
}

/** @throws Failure 'not-found' */
export function readUnit(store: Store, collection: number, id: string): UnitRecord {
  const found = store.roster.find(collection, id)
  if (!found) throw new Failure('not-found', { what: '这个单位' })
  return found
}

/** @param today as "2026-01-31" */
export function collectionRow(store: Store, collection: CollectionRecord, today: string): CollectionRow {
  const { key: _, ...row } = collection
  return { ...row, counts: countsOf(store, collection, today) }
}

/** How many units stand how. */
export function countsOf(store: Store, { key, deadline }: CollectionRecord, today: string): CollectionCounts {
  const states = store.rosterPages.states({ collection: key, due: deadline, today })
  const files = store.takenFiles.counts(key)
  const sum = (column: 'units' | 'late' | 'overdue') => states.reduce((all, row) => all + row[column], 0)
  const filesOf = (wanted: (file: FileCount) => boolean) =>
    files.filter(wanted).reduce((all, row) => all + row.files, 0)
  const outcome = (name: FileOutcome) => filesOf((row) => row.put_away === 0 && row.outcome === name)
  return {
    units: sum('units'),
    states: Object.fromEntries(
      UNIT_STATES.map((name, i) => [name, states.find(({ state }) => state === i)?.units ?? 0]),
    ) as CollectionCounts['states'],
    late: sum('late'),
    overdue: sum('overdue'),
    unmatched: outcome('unmatched'),
    refused: outcome('refused'),
    otherYear: outcome('otherYear'),
    putAway: filesOf((row) => row.put_away === 1),
    files: filesOf(() => true),
  }
}
