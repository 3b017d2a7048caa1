import { isAbsolute } from 'node:path'
import { FILE_OUTCOMES } from '../../core/collection/taken-file.ts'
import type { Output } from '../../core/contract.ts'
import { Failure, type FailureData } from '../../core/failure.ts'
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

type Names = `collection.${'takeFolder' | 'takeFiles' | 'files' | 'recheck'}`

/** How many units are named that may be meant. */
const CANDIDATES = 5

/** Operations on the files that come in, and on what is found in and between them. */
export function intakeOperations(
  store: Store,
  ports: Ports,
  tasks: Tasks,
  matching: Matching,
): Pick<Handlers, Names> {
  const today = () => localDate(ports.clock())
  const take = async (
    id: string,
    task: Task,
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
      clock,
      newId,
      task,
    })
    return { ...taken, counts: countsOf(store, collection, today()) }
  }
  return {
    'collection.takeFolder': ({ id, folder, task }) =>
      tasks.run(task, (under) => take(id, under, () => everythingBelow(whole(folder)))),
    'collection.takeFiles': ({ id, files, task }) =>
      tasks.run(task, (under) => take(id, under, () => Promise.resolve(files))),
    'collection.files': async ({ id, outcome, ...page }) => {
      const collection = readCollection(store, id)
      const rows = store.takenFiles.page(collection.key, outcome, page)
      const matcher = rows.some((row) => row.outcome === 'unmatched')
        ? await matching.of(collection)
        : undefined
      const counts = store.takenFiles.counts(collection.key)
      const counted = outcome === null ? FILE_OUTCOMES : [outcome]
      return {
        rows: rows.map((row) => ({
          ...row,
          failure: row.failure === null ? null : (JSON.parse(row.failure) as FailureData),
          candidates:
            row.outcome === 'unmatched' && matcher
              ? likely(matcher.candidates(row.agency || nameIn(row.name), CANDIDATES))
              : [],
        })),
        total: counts
          .filter((row) => counted.includes(row.outcome))
          .reduce((sum, { files }) => sum + files, 0),
      }
    },
    'collection.recheck': ({ id, task }) =>
      tasks.run(task, async (under) => {
        const collection = readCollection(store, id)
        const requirements = writtenRequirements(store, collection.year)
        await recheck(store, collection, { requirements, task: under })
        return { counts: countsOf(store, collection, today()) }
      }),
  }
}

function likely(units: readonly { readonly id: string; readonly name: string }[]) {
  return units.map(({ id, name }) => ({ id, name }))
}

/** @throws Failure 'not-a-folder' of a path that does not say from where */
function whole(folder: string): string {
  if (!isAbsolute(folder)) throw new Failure('not-a-folder', { path: folder })
  return folder
}

/** The name of a file often says whose it is. */
function nameIn(file: string): string {
  return file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[a-z]+$/iu, '')
    .replace(/\d{4}年.*$|政府信息公开.*$|年度报告.*$|年报.*$/u, '')
}
