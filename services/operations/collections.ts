import { isDeepStrictEqual } from 'node:util'
import { type CollectionDetails, COLLECTION_NAMES } from '../../core/collection/field-names.ts'
import type { CollectionCounts } from '../../core/contract/collections.ts'
import { Failure } from '../../core/failure.ts'
import type { Backups } from '../backup/backups.ts'
import type { Handlers } from '../dispatch.ts'
import { changedFields } from '../case/changed-fields.ts'
import { collectionRow, countsOf, readCollection } from '../case/collection.ts'
import { listUnits } from '../case/listed-units.ts'
import { localDate } from '../case/local-date.ts'
import type { Matching } from '../collect/matching.ts'
import { copyRoster } from '../collect/roster.ts'
import type { Ports } from '../ports.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'

type Names = `collections.${'list' | 'create'}` | `collection.${'open' | 'change' | 'delete' | 'units'}`

/** Operations on what is collected, year by year. */
export function collectionsOperations(
  store: Store,
  ports: Ports,
  { matching, backups }: { readonly matching: Matching; readonly backups: Backups },
): Pick<Handlers, Names> {
  const today = () => localDate(ports.clock())
  const open = (id: string) => collectionRow(store, readCollection(store, id), today())
  const refuseSecond = (agency: string, year: number, own?: string) => {
    const same = store.collections.all().find((each) => each.agency === agency && each.year === year)
    if (same && same.id !== own) throw new Failure('collection-is-there', { agency, year })
  }
  const readAsSeen = (id: string, seen: CollectionCounts) => {
    const collection = readCollection(store, id)
    if (!isDeepStrictEqual(countsOf(store, collection, today()), seen))
      throw new Failure('collection-changed', {})
    return collection
  }
  return {
    'collections.list': () => ({
      rows: store.collections.all().map((each) => collectionRow(store, each, today())),
    }),
    'collections.create': async ({ from, ...collection }) => {
      const earlier = from === undefined ? undefined : readCollection(store, from)
      const id = ports.newId()
      store.write(() => {
        refuseSecond(collection.agency, collection.year)
        const { contact = '', phone = '' } = latestOf(store, collection.agency) ?? {}
        store.collections.insert({ id, ...collection, contact, phone }, ports.clock().toISOString())
      })
      if (earlier) await copyRoster(store, earlier, readCollection(store, id), ports.newId)
      return { id }
    },
    'collection.open': ({ id }) => open(id),
    'collection.change': ({ id, from, ...wanted }) => {
      store.write(() => {
        const { year, agency, level, deadline, contact, phone } = readCollection(store, id)
        const stored = { agency, level, deadline, contact, phone }
        const changed = changedFields<CollectionDetails>(stored, { from, wanted }, COLLECTION_NAMES)
        refuseSecond(changed.agency, year, id)
        store.collections.change({ id, ...changed })
      })
      matching.forget(readCollection(store, id).key)
      return open(id)
    },
    'collection.delete': async ({ id, seen }) => {
      if (store.readOnly) throw new Failure('read-only', {})
      readAsSeen(id, seen)
      await backups.home.run('make', { kind: 'deletion', now: ports.clock() })
      store.write(() => {
        store.takenFiles.forgetMoved(readAsSeen(id, seen).key)
        store.collections.remove(id, ports.clock().toISOString())
      })
      // Not waited for: the second place may not answer.
      void backups.keepSecond()
      return {}
    },
    'collection.units': (asked) => listUnits(store, asked, today()),
  }
}

/** What an office collected last. */
function latestOf(store: Store, agency: string): CollectionRecord | undefined {
  return store.collections.all().find((each) => each.agency === agency)
}
