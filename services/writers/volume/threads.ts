import { availableParallelism } from 'node:os'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Job, JobInput, JobOutput } from './jobs.ts'

/** What a thread is asked, and what it says. */
export interface Question {
  readonly job: Job
  readonly input: JobInput<Job>
}
export type Answer = { readonly value: unknown } | { readonly problem: string }

/** Threads that make pieces of a volume beside the one that answers the screen. */
export interface Threads {
  /** How many pieces are made at a time. */
  readonly count: number
  readonly run: <J extends Job>(job: J, input: JobInput<J>) => Promise<JobOutput<J>>
  /** The same, always in one and the same: what takes much room for a while takes it in one thread, not in each by turns. */
  readonly runInOne: Threads['run']
  /** Ends them; what they still make is never answered. */
  readonly close: () => void
}

/** More than two would hold more pieces at a time than a small machine has room for. */
const MOST = 2

export function startThreads(count = Math.min(MOST, availableParallelism())): Threads {
  const lanes = Array.from({ length: count }, () => ({ worker: startThread(), waiting: 0, last: DONE }))
  const runIn = <J extends Job>(lane: (typeof lanes)[number], job: J, input: JobInput<J>) => {
    lane.waiting += 1
    const turn = lane.last.then(() => answerOf(lane.worker, { job, input }))
    lane.last = turn
      .catch(() => undefined)
      .finally(() => {
        lane.waiting -= 1
      })
    return turn as Promise<JobOutput<J>>
  }
  const freest = () => lanes.reduce((least, each) => (each.waiting < least.waiting ? each : least))
  return {
    count,
    run: (job, input) => runIn(freest(), job, input),
    runInOne: (job, input) => runIn(lanes[0] ?? freest(), job, input),
    close: () => lanes.forEach(({ worker }) => void worker.terminate()),
  }
}

const DONE: Promise<unknown> = Promise.resolve()

/** Megabytes of objects. What lives shortly is looked through often, so that a thread takes little beside what it holds. */
const ROOM = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 } as const

/** The thread is a file of its own, in a checkout as in a bundle. */
function startThread(): Worker {
  const path = join(import.meta.dirname, `volume-worker${extname(import.meta.filename)}`)
  const worker = new Worker(path, { stderr: true, resourceLimits: ROOM })
  // Who waits for an answer hears of it too.
  worker.on('error', () => undefined)
  worker.unref()
  return worker
}

async function answerOf(worker: Worker, question: Question): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const hear = (answer: Answer) =>
    'value' in answer ? resolve(answer.value) : reject(new Error(`volume: ${answer.problem}`))
  const ended = () => reject(new Error('volume: the thread has ended'))
  worker.on('message', hear).on('error', reject).on('exit', ended)
  try {
    worker.ref()
    worker.postMessage(question)
    return await promise
  } finally {
    worker.unref()
    worker.off('message', hear).off('error', reject).off('exit', ended)
  }
}
