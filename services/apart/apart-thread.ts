import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, type FailureData } from '../../core/failure.ts'
import type { Apart } from './apart.ts'
import type { Job, JobInput, JobOutput } from './jobs.ts'
import { createPatience } from '../patience.ts'

/** What the thread is asked. */
export interface Asked<J extends Job = Job> {
  readonly job: J
  readonly input: JobInput<J>
}

/** What the thread says: that it is at it, what came out, what a user can act on, or a bug. */
export type Told =
  | 'alive'
  | { readonly value: unknown }
  | { readonly failure: FailureData }
  | { readonly problem: string }

/** Seconds of silence, as the patience counts them. A report takes a tenth of one, a file of 100 pages two; a slow computer ten times as long. */
const SILENCE: Readonly<Record<Job, number>> = {
  findings: 15,
  importReport: 30,
  readRoster: 60,
  findRequirements: 30,
  readTable: 30,
  reviewReturned: 30,
  digestFiles: 60,
  readPackages: 60,
  checkReports: 30,
  collectionWorkbook: 300,
}

/** What took too long, in the user's words. */
const SUBJECT: Readonly<Record<Job, string>> = {
  findings: '这份报告的文字',
  importReport: '这份文件',
  readRoster: '这份名单',
  findRequirements: '这份文件',
  readTable: '这份表格',
  reviewReturned: '这份文件',
  digestFiles: '这份文件',
  readPackages: '这份数据包',
  checkReports: '这份报告的文字',
  collectionWorkbook: '这份汇总表',
}

/** Megabytes of objects; a report takes some 60, a workbook of many sheets some hundreds. */
const MEMORY = 1024

/**
 * One thread that is kept for the next job. Jobs wait for their turn; one that is silent too long is ended with its thread,
 * and the next gets a new one.
 * @param silence seconds that each job may be silent
 */
export function createApartThread(silence: Readonly<Record<Job, number>> = SILENCE): Apart {
  let worker: Worker | undefined
  let closed = false
  let last: Promise<unknown> = Promise.resolve()
  const refuseClosed = () => {
    if (closed) throw new Error('apart: closed')
  }

  const run = async <J extends Job>(job: J, input: JobInput<J>): Promise<JobOutput<J>> => {
    refuseClosed()
    const thread = (worker ??= startThread().once('exit', () => (worker = undefined)))
    thread.ref()
    try {
      const told = await answerOf(thread, { job, input }, silence[job])
      thread.unref()
      if ('value' in told) return told.value as JobOutput<J>
      throw 'failure' in told
        ? new Failure(told.failure.code, told.failure.detail)
        : new Error(`apart: ${told.problem}`)
    } catch (error) {
      refuseClosed()
      if (!(error instanceof Silent)) throw error
      await thread.terminate()
      throw new Failure('too-complex', { what: SUBJECT[job], seconds: silence[job] })
    }
  }
  return {
    run: (job, input) => {
      const turn = last.then(() => run(job, input))
      last = turn.catch(() => undefined)
      return turn
    },
    close: () => {
      closed = true
      void worker?.terminate()
    },
  }
}

function startThread(): Worker {
  // The thread is a file of its own, in a checkout as in a bundle.
  const path = join(import.meta.dirname, `apart-worker${extname(import.meta.filename)}`)
  const thread = new Worker(path, { stderr: true, resourceLimits: { maxOldGenerationSizeMb: MEMORY } })
  // Who waits for an answer hears of it too; an idle thread that dies is missed by nobody.
  return thread.on('error', () => undefined)
}

/** The thread said nothing for too long, or ended. */
class Silent extends Error {}

async function answerOf(thread: Worker, asked: Asked, seconds: number): Promise<Exclude<Told, 'alive'>> {
  const answer = Promise.withResolvers<Exclude<Told, 'alive'>>()
  const ended = () => answer.reject(new Silent())
  const patience = createPatience(seconds, ended)
  const hear = (told: Told) => (told === 'alive' ? patience.wait() : answer.resolve(told))
  // Out of memory and a file that can't be loaded come as errors; the thread is gone with both.
  const broken = (error: unknown) => (isOutOfMemory(error) ? ended() : answer.reject(error))
  thread.on('message', hear).on('error', broken).on('exit', ended)
  try {
    patience.wait()
    thread.postMessage(asked)
    return await answer.promise
  } finally {
    patience.end()
    thread.off('message', hear).off('error', broken).off('exit', ended)
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
