import type { Handlers } from '../dispatch.ts'
import { readCollection } from '../case/collection.ts'
import { writtenRequirements } from '../case/requirements.ts'
import { Failure } from '../../core/failure.ts'
import { listFiles, ownCollectionOf } from '../collect/listed-files.ts'
import type { Matching } from '../collect/matching.ts'
import { moveToOwnYear } from '../collect/move-to-own-year.ts'
import type { Ports } from '../ports.ts'
import type { CollectionRecord } from '../store/collections.ts'
import type { Store } from '../store/store.ts'
import type { FileRecord } from '../store/taken-files.ts'
import type { Tasks } from '../tasks.ts'

type Names = 'collection.files' | `file.${'putAway' | 'move'}`

/** Operations on files that were taken in. */
export function filesOperations(
  store: Store,
  ports: Ports,
  tasks: Tasks,
  matching: Matching,
): Pick<Handlers, Names> {
  return {
    'collection.files': (asked) => listFiles(store, matching, asked),
    'file.putAway': ({ id, file, away }) => {
      const collection = readCollection(store, id)
      store.write(() => store.takenFiles.putAway(readFile(store, collection, file).id, away))
      return {}
    },
    'file.move': ({ id, file }) =>
      tasks.run(undefined, async () => {
        const collection = readCollection(store, id)
        const record = readFile(store, collection, file)
        const own = ownCollectionOf(store, collection, record.year)
        const kept = store.otherYears.find(record.id)
        if (!own || !kept) throw new Failure('no-own-collection', {})
        return moveToOwnYear(store, record, kept, {
          collection: own,
          matcher: await matching.of(own),
          requirements: writtenRequirements(store, own.year),
          newId: ports.newId,
        })
      }),
  }
}

/** @throws Failure 'not-found' */
function readFile(store: Store, { key }: CollectionRecord, id: number): FileRecord {
  const found = store.takenFiles.find(key, id)
  if (!found) throw new Failure('not-found', { what: '这个文件' })
  return found
}
