import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, type FailureData } from '../../core/failure.ts'
import type { BackupPlace, BackupWork } from './work.ts'

/** What the thread is asked. */
export interface Question {
  readonly name: keyof BackupWork
  readonly place: BackupPlace
  readonly input: unknown
}

/** What the thread says. */
export type Answer = { readonly value: unknown } | { readonly failure: FailureData }

type InputOf<N extends keyof BackupWork> = Parameters<BackupWork[N]>[1]
type AnswerOf<N extends keyof BackupWork> = ReturnType<BackupWork[N]>

/** Work on backups, one piece after another, each in a thread of its own. */
export interface BackupsApart {
  readonly run: <N extends keyof BackupWork>(name: N, input: InputOf<N>) => Promise<AnswerOf<N>>
  /** Lets nothing else begin until it has ended. */
  readonly alone: <T>(work: (run: BackupsApart['run']) => Promise<T>) => Promise<T>
  /** Ends what is under way; what it has not finished is removed the next time. */
  readonly stop: () => Promise<void>
}

/** Milliseconds: a share of the network that does not answer, or a disk that has died, holds nothing up for longer. */
const TIME_LIMIT = 10 * 60_000

export function backupsApart(place: BackupPlace, timeLimit = TIME_LIMIT): BackupsApart {
  let last: Promise<unknown> = Promise.resolve()
  let current: Worker | undefined
  const ending = new AbortController()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const now: BackupsApart['run'] = async (name, input) => {
    ending.signal.throwIfAborted()
    const worker = start({ name, place, input })
    current = worker
    try {
      return (await answerOf(worker, timeLimit)) as AnswerOf<typeof name>
    } catch (error) {
      ending.signal.throwIfAborted()
      throw error
    } finally {
      current = undefined
      // Not waited for: a thread that hangs in a dead share ends when the share lets go of it.
      void worker.terminate()
    }
  }
  return {
    run: (name, input) => inTurn(() => now(name, input)),
    alone: (work) => inTurn(() => work(now)),
    stop: async () => {
      ending.abort(new Failure('cancelled', {}))
      await current?.terminate()
    },
  }
}

/** The thread is a file of its own, in a checkout as in a bundle. */
function start(question: Question): Worker {
  const path = join(import.meta.dirname, `backup-worker${extname(import.meta.filename)}`)
  const worker = new Worker(path, { workerData: question, stderr: true })
  worker.unref()
  return worker
}

function answerOf(worker: Worker, timeLimit: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Failure('backup-too-slow', {})), timeLimit).unref()
    worker.once('message', (answer: Answer) => {
      clearTimeout(timer)
      if ('value' in answer) resolve(answer.value)
      else reject(new Failure(answer.failure.code, answer.failure.detail))
    })
    worker.once('error', (error: unknown) =>
      reject(error instanceof Error ? error : new Error(String(error))),
    )
    worker.once('exit', (code) => reject(new Error(`the thread of backups ended with ${code}`)))
  })
}
