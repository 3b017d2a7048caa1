import { isAbsolute } from 'node:path'
import type { CheckedInput, Output } from '../../core/contract.ts'
import { Failure } from '../../core/failure.ts'
import type { Handlers } from '../dispatch.ts'
import { countsOf, readCollection } from '../case/collection.ts'
import { localDate } from '../case/local-date.ts'
import { writtenRequirements } from '../case/requirements.ts'
import type { Matching } from '../collect/matching.ts'
import { recheck } from '../collect/recheck.ts'
import type { FileToRead } from '../collect/reading/protocol.ts'
import { takeIn } from '../collect/take-in.ts'
import { everythingBelow } from '../collect/walk.ts'
import type { Ports } from '../ports.ts'
import type { Store } from '../store/store.ts'
import type { Task, Tasks } from '../tasks.ts'

type Names = `collection.${'takeFolder' | 'takeFiles' | 'recheck'}`

/** Operations on the files that come in, and on what is found in and between them. */
export function intakeOperations(
  store: Store,
  ports: Ports,
  tasks: Tasks,
  matching: Matching,
): Pick<Handlers, Names> {
  const today = () => localDate(ports.clock())
  const take = async (
    { id, receivedOn }: Pick<CheckedInput<'collection.takeFiles'>, 'id' | 'receivedOn'>,
    task: Task,
    ofFolder: boolean,
    files: () => Promise<readonly FileToRead[]>,
  ): Promise<Output<'collection.takeFiles'>> => {
    const collection = readCollection(store, id)
    const matcher = await matching.of(collection)
    const requirements = writtenRequirements(store, collection.year)
    const { clock, newId } = ports
    const taken = await takeIn(await files(), {
      store,
      collection,
      matcher,
      requirements,
      receivedOn,
      ofFolder,
      clock,
      newId,
      task,
    })
    return { ...taken, counts: countsOf(store, collection, today()) }
  }
  return {
    'collection.takeFolder': ({ folder, task, ...wanted }) =>
      tasks.run(task, (under) =>
        take(wanted, under, true, () => everythingBelow(whole(folder), under.signal)),
      ),
    'collection.takeFiles': ({ files, task, ...wanted }) =>
      tasks.run(task, (under) => take(wanted, under, false, () => Promise.resolve(files))),
    'collection.recheck': ({ id, task }) =>
      tasks.run(task, async (under) => {
        const collection = readCollection(store, id)
        const requirements = writtenRequirements(store, collection.year)
        await recheck(store, collection, { requirements, task: under })
        return { counts: countsOf(store, collection, today()) }
      }),
  }
}

/** @throws Failure 'not-a-folder' of a path that does not say from where */
function whole(folder: string): string {
  if (!isAbsolute(folder)) throw new Failure('not-a-folder', { path: folder })
  return folder
}
