import type { Worker } from 'node:worker_threads'
import { createPatience } from '../../patience.ts'
import { diskPatience } from '../../disk-patience.ts'
import { endThread, keepThread, takeThread } from './kept-threads.ts'
import type { Answer, Order, Question, Said } from './protocol.ts'

/** A thread that follows one order after the other. */
export interface ReadingThread {
  /**
   * @param answer to what the thread asks meanwhile
   * @param signal once it is aborted, a disk is hardly waited for
   * @throws ThreadLost where it gives no sign of life, needs more room than it may, or ends; the next order gets a new thread
   */
  readonly follow: (
    order: Order,
    answer: (question: Question) => Answer | Promise<Answer>,
    signal?: AbortSignal,
  ) => Promise<Outcome>
  /** Gives the thread back; one that is still at an order is ended, and not waited for: it may sit in a read of a share that is gone. */
  readonly close: () => void
}

export type Outcome = Extract<Said, { items: unknown } | { findings: unknown }>

/** Seconds of silence, as the patience counts them. A report takes a hundredth of one, a file of 100 pages two; a slow computer ten times as long. */
export const SILENCE = 30
/** Seconds that a disk may be silent once somebody has asked to stop. */
const STOPPING = 1

/** The thread said nothing for too long, or ended. */
export class ThreadLost extends Error {
  /** It waits for the disk. */
  readonly inDisk: boolean
  constructor(inDisk = false) {
    super()
    this.inDisk = inDisk
  }
}

export function createReadingThread(silence = SILENCE): ReadingThread {
  let worker: Worker | undefined
  let isAtWork = false
  const forget = () => (worker = undefined)
  const take = () => takeThread().once('exit', forget)
  return {
    follow: async (order, answer, signal) => {
      const thread = (worker ??= take())
      isAtWork = true
      try {
        return await outcomeOf(thread, order, answer, { seconds: silence, signal })
      } catch (error) {
        worker = undefined
        endThread(thread.off('exit', forget))
        throw error
      } finally {
        isAtWork = false
      }
    },
    close: () => {
      const thread = worker?.off('exit', forget)
      worker = undefined
      if (thread && isAtWork) endThread(thread)
      else if (thread) keepThread(thread)
    },
  }
}

async function outcomeOf(
  thread: Worker,
  order: Order,
  answer: (question: Question) => Answer | Promise<Answer>,
  { seconds, signal }: { readonly seconds: number; readonly signal: AbortSignal | undefined },
): Promise<Outcome> {
  const outcome = Promise.withResolvers<Outcome>()
  const lost = () => outcome.reject(new ThreadLost())
  const patience = createPatience(seconds, lost)
  const disk = diskPatience({ seconds, stopping: STOPPING }, signal, () =>
    outcome.reject(new ThreadLost(true)),
  )
  const hear = (said: Said) => {
    if (said === 'reading') {
      patience.end()
      disk.wait()
      return
    }
    disk.end()
    patience.wait()
    if (said === 'alive') return
    if ('problem' in said) outcome.reject(new Error(`reading: ${said.problem}`))
    else if ('ask' in said)
      void Promise.resolve(said)
        .then(answer)
        .then((told) => thread.postMessage({ answer: told }), outcome.reject)
    else outcome.resolve(said)
  }
  const broken = (error: unknown) => (isOutOfMemory(error) ? lost() : outcome.reject(error))
  thread.on('message', hear).on('error', broken).on('exit', lost)
  try {
    patience.wait()
    thread.postMessage({ order })
    return await outcome.promise
  } finally {
    patience.end()
    disk.end()
    thread.off('message', hear).off('error', broken).off('exit', lost)
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
