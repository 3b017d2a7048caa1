import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Failure, type FailureData } from '../../../core/failure.ts'
import type { SourceDocument } from '../../../core/import/source.ts'
import { createPatience, type Patience } from '../../patience.ts'

/** What the thread says. */
export type Answer = { readonly document: SourceDocument } | { readonly failure: FailureData }

/** Seconds, as the patience counts them. A report of 30 pages takes less than two; a slow computer ten times as long. */
const TIME_LIMIT = 30
/** Megabytes of objects; a report takes some 60. */
const MEMORY_LIMIT = 256

/**
 * Reads a PDF in a thread of its own: what a page draws is a program, and some never end.
 * @throws Failure 'unreadable-file'; 'unsafe-file' where it takes longer or more room than any report
 */
export async function readPdfApart(bytes: Uint8Array, timeLimit = TIME_LIMIT): Promise<SourceDocument> {
  // The thread is a file of its own, in a checkout as in a bundle.
  const path = join(import.meta.dirname, `pdf-worker${extname(import.meta.filename)}`)
  const worker = new Worker(path, {
    workerData: bytes,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT },
  })
  let patience: Patience | undefined
  try {
    const answer = await new Promise<Answer>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', (error) => reject(isOutOfMemory(error) ? tooMuch() : asError(error)))
      worker.once('exit', () => reject(tooMuch()))
      patience = createPatience(timeLimit, () => reject(tooMuch()))
      patience.wait()
    })
    if ('document' in answer) return answer.document
    throw new Failure(answer.failure.code, answer.failure.detail)
  } finally {
    patience?.end()
    await worker.terminate()
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error))
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

function tooMuch(): Failure {
  return new Failure('unsafe-file', { problem: '这份 PDF 读起来太费时间或内存' })
}
