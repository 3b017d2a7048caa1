import { dirname, extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, type FailureData, failureData } from '../../core/failure.ts'
import { diskPatience } from '../disk-patience.ts'
import { SILENCE } from '../unless-silent.ts'
import type { BackupPlace, BackupWork } from './work.ts'

/** What the thread is asked. */
export interface Question {
  readonly name: keyof BackupWork
  readonly place: BackupPlace
  readonly input: unknown
  /** Its first number is 1 once nobody wants the answer any more. */
  readonly givenUp: Int32Array
}

/** What the thread says in the end. */
export type Answer = { readonly value: unknown } | { readonly failure: FailureData }
/** Meanwhile it says which folder's disk it asks. */
export type Said = Answer | { readonly asking: string }

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

/** Milliseconds that a piece may take. */
const TIME_LIMIT = 10 * 60_000
/** Seconds that a disk may say nothing once the program ends. */
const STOPPING = 1

/** @param silence seconds that the disk of a folder may say nothing */
export function backupsApart(place: BackupPlace, silence = SILENCE): BackupsApart {
  let last: Promise<unknown> = Promise.resolve()
  let current: Worker | undefined
  /** Threads that were given up and have not ended, by the folder that does not answer. */
  const stuck = new Map<string, Worker>()
  const ending = new AbortController()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
  const now: BackupsApart['run'] = async (name, input) => {
    ending.signal.throwIfAborted()
    const folder = folderIn(input)
    // Another thread would hang there as well.
    if (folder !== undefined && stuck.has(folder))
      throw new Failure('no-answer', { path: folder, seconds: silence })
    const givenUp = new Int32Array(new SharedArrayBuffer(4))
    const worker = start({ name, place, input, givenUp })
    current = worker
    try {
      return (await answerOf(worker, silence, ending.signal)) as AnswerOf<typeof name>
    } catch (error) {
      ending.signal.throwIfAborted()
      if (folder !== undefined && isSilence(error)) {
        stuck.set(folder, worker)
        worker.once('exit', () => stuck.delete(folder))
        Atomics.store(givenUp, 0, 1)
      }
      throw error
    } finally {
      current = undefined
      // Not waited for: a thread that hangs in a dead share ends when the share lets go of it, and takes away what it began.
      if (Atomics.load(givenUp, 0) === 0) void worker.terminate()
    }
  }
  return {
    run: (name, input) => inTurn(() => now(name, input)),
    alone: (work) => inTurn(() => work(now)),
    stop: async () => {
      ending.abort(new Failure('cancelled', {}))
      for (const worker of stuck.values()) void worker.terminate()
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

async function answerOf(worker: Worker, silence: number, ending: AbortSignal): Promise<unknown> {
  const answer = Promise.withResolvers<unknown>()
  const timer = setTimeout(() => answer.reject(new Failure('backup-too-slow', {})), TIME_LIMIT).unref()
  let path = ''
  const lost = () => answer.reject(new Failure('no-answer', { path, seconds: silence }))
  const disk = diskPatience({ seconds: silence, stopping: STOPPING }, ending, lost)
  worker
    .on('message', (said: Said) => {
      if ('asking' in said) {
        path = said.asking
        disk.wait()
      } else if ('value' in said) answer.resolve(said.value)
      else answer.reject(new Failure(said.failure.code, said.failure.detail))
    })
    .once('error', (error: unknown) =>
      answer.reject(error instanceof Error ? error : new Error(String(error))),
    )
    .once('exit', (code) => answer.reject(new Error(`the thread of backups ended with ${code}`)))
  try {
    return await answer.promise
  } finally {
    clearTimeout(timer)
    disk.end()
  }
}

function isSilence(error: unknown): boolean {
  return failureData(error)?.code === 'no-answer'
}

/** The folder that a piece of work was given, which may be on a disk of another. */
function folderIn(input: object): string | undefined {
  const { folder, second, path } = input as Partial<Record<'folder' | 'second' | 'path', string>>
  return folder ?? second ?? (path === undefined ? undefined : dirname(path))
}
