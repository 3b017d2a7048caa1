import { Failure, type FailureData, failureData, sentence } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { base64Of } from '../../parts/base64.ts'
import { failureOf } from '../../use-operation.ts'
import { watched } from '../../watched-task.ts'
import { batches } from './batches.ts'
import type { DroppedFile } from './dropped-files.ts'
import { type Came, type Taken, withCame } from './taken.ts'
import { beginTaking, changeTaking } from './takings.ts'

export interface Wanted {
  /** The collection's. */
  readonly id: string
  /** The day on which the files came of which no mail tells. */
  readonly receivedOn: string
}

/** Files of a folder after which counts are asked for anew. */
const SOME = 50

/** How to stop what is taken into a collection. */
const stops = new Map<string, AbortController>()

export function stopTaking(id: string): void {
  stops.get(id)?.abort()
}

/**
 * Takes files in batch by batch, so that it can be stopped and what is taken stays.
 * @returns whether it came to its end: what was stopped is gone on with
 */
export function takeFiles({ id, receivedOn }: Wanted, files: readonly DroppedFile[]): Promise<boolean> {
  return attempt(id, async (stop) => {
    let done = 0
    const tell = () => changeTaking(id, () => ({ progress: { done, total: files.length, words: '收文件' } }))
    tell()
    for (const batch of batches(files)) {
      if (stop.aborted) throw new Failure('cancelled', {})
      const { read, unread } = await readAll(batch)
      add(id, (before) => ({ ...before, unread: [...before.unread, ...unread] }))
      if (read.length > 0) came(id, await call('collection.takeFiles', { id, receivedOn, files: read }))
      done += batch.length
      tell()
    }
  })
}

/** Takes in a folder with those below it; of what it is told while it runs nothing is certain but how far it is. */
export function takeFolder({ id, receivedOn }: Wanted, folder: string): Promise<boolean> {
  return attempt(id, async (stop) => {
    const work = (task: string) => {
      stop.addEventListener('abort', () => void call('task.cancel', { task }).catch(() => undefined))
      return call('collection.takeFolder', { id, folder, receivedOn, task })
    }
    const done = await watched(work, (progress) =>
      changeTaking(id, (before) => {
        const isSome = Math.floor(progress.done / SOME) > Math.floor(before.progress.done / SOME)
        return { progress, round: before.round + Number(isSome) }
      }),
    )
    came(id, done)
  })
}

async function attempt(id: string, work: (stop: AbortSignal) => Promise<void>): Promise<boolean> {
  const stop = new AbortController()
  stops.set(id, stop)
  beginTaking(id)
  let failure: FailureData | undefined
  try {
    await work(stop.signal)
  } catch (error) {
    failure = failureData(error) ?? { code: 'internal', detail: {} }
  }
  const isStopped = failure?.code === 'cancelled'
  changeTaking(id, ({ taken, round }) => ({
    isRunning: false,
    taken: { ...taken, isStopped },
    failure: isStopped ? undefined : failure,
    // What came was counted as it came; what broke off may have left more.
    round: round + Number(failure !== undefined),
  }))
  return failure === undefined
}

function add(id: string, change: (before: Taken) => Taken): void {
  changeTaking(id, ({ taken }) => ({ taken: change(taken) }))
}

function came(id: string, some: Came): void {
  changeTaking(id, ({ taken, round }) => ({ taken: withCame(taken, some), round: round + 1 }))
}

async function readAll(batch: readonly DroppedFile[]) {
  const read: { name: string; data: string }[] = []
  const unread: string[] = []
  for (const { name, file } of batch) {
    try {
      read.push({ name: name.slice(-300), data: await base64Of(file) })
    } catch (error) {
      unread.push(`${name}：${problemOf(error)}`)
    }
  }
  return { read, unread }
}

/** A file that was moved or taken away since it was chosen is a failure of the browser's, not of ours. */
function problemOf(error: unknown): string {
  if (error instanceof DOMException) return '读不到，可能已经移走或者改名。'
  return sentence(failureOf(error))
}
