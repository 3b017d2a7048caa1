import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure } from '../../../core/failure.ts'
import type { Output } from '../../../core/contract.ts'
import type { AlikeTexts } from '../../../core/contract/alike.ts'
import type { CollectionRecord } from '../../store/collections.ts'
import type { Store } from '../../store/store.ts'
import type { CurrentVersion } from '../../store/submissions.ts'
import type { Task } from '../../tasks.ts'
import { currentsOf } from '../recheck.ts'
import { standingLooks } from './looks.ts'
import { type Found, type FoundPair, type Heard, nameOf, type Said } from './protocol.ts'

/** Versions that are handed to the thread at once. */
const SLICE = 200
/** Seconds without a sign of life; one field of 50,000 reports takes half a minute. */
const SILENCE = 300
/** Megabytes of objects: the texts of 10,000 reports and what they are compared by take some 200. */
const MEMORY = { maxOldGenerationSizeMb: 1024, maxYoungGenerationSizeMb: 16 }
/** Pairs that are shown; the rest are only counted. */
const MOST = 500

/**
 * Texts that stand in the reports of two units, and cases that two tell, in a thread of its own.
 * @throws Failure 'cancelled', 'too-complex'
 */
export async function findAlike(
  store: Store,
  collection: CollectionRecord,
  { atLeast, task }: { readonly atLeast: number; readonly task: Task },
): Promise<Output<'collection.alike'>> {
  const versions = await currentsOf(store, collection)
  const thread = startThread(task.signal)
  try {
    for (let from = 0; from < versions.length; from += SLICE) {
      const slice = versions.slice(from, from + SLICE)
      await thread.ask({ add: slice.map((version) => comparedOf(store, version)) }, () => undefined)
    }
    const looks = standingLooks(store, collection, versions)
    const looked = looks.map(({ field, one, other }) => ({ field, one, other }))
    const found = await thread.ask({ atLeast, most: MOST, looked }, (done, total) =>
      task.tell(done, total, '比较各单位的文字'),
    )
    return found === 'added' ? { pairs: [], total: 0, looked: [] } : named(found, versions, looks)
  } finally {
    await thread.end()
  }
}

function comparedOf(store: Store, { key, unit_key, name }: CurrentVersion) {
  const others = store.roster.ofKey(unit_key)?.otherNames ?? []
  return { content: store.submissions.contentOf(key) ?? new Uint8Array(), names: [name, ...others] }
}

function named(
  { pairs, total, looked }: Found,
  versions: readonly CurrentVersion[],
  looks: ReturnType<typeof standingLooks>,
): Output<'collection.alike'> {
  const whose = (at: number) => {
    const { unit = '', name = '', id = '' } = versions[at] ?? {}
    return { unit, name, submission: id }
  }
  const told = (pair: FoundPair): AlikeTexts => ({ ...pair, one: whose(pair.one), other: whose(pair.other) })
  const notes = new Map(looks.map((look) => [nameOf(look), look]))
  return {
    pairs: pairs.map(told),
    total,
    looked: looked.map((pair) => {
      const { remark = '', at = '' } = notes.get(nameOf(pair)) ?? {}
      return { ...told(pair), remark, at }
    }),
  }
}

function startThread(signal: AbortSignal) {
  const path = join(import.meta.dirname, `alike-worker${extname(import.meta.filename)}`)
  const worker = new Worker(path, { stderr: true, resourceLimits: MEMORY })
  return {
    ask: async (heard: Heard, tell: (done: number, total: number) => void): Promise<'added' | Found> => {
      const answer = Promise.withResolvers<'added' | Found>()
      let timer: NodeJS.Timeout | undefined
      const lost = () =>
        answer.reject(new Failure('too-complex', { what: '这些报告的文字', seconds: SILENCE }))
      const wait = () => {
        clearTimeout(timer)
        timer = setTimeout(lost, SILENCE * 1000)
      }
      const hear = (said: Said) => {
        wait()
        if (said === 'added') answer.resolve(said)
        else if ('found' in said) answer.resolve(said.found)
        else tell(said.done, said.total)
      }
      const stopped = () => answer.reject(signal.reason)
      worker.on('message', hear).once('error', answer.reject).once('exit', lost)
      signal.addEventListener('abort', stopped)
      try {
        signal.throwIfAborted()
        wait()
        worker.postMessage(heard)
        return await answer.promise
      } finally {
        clearTimeout(timer)
        signal.removeEventListener('abort', stopped)
        worker.off('message', hear).off('error', answer.reject).off('exit', lost)
      }
    },
    end: async () => void (await worker.terminate()),
  }
}
