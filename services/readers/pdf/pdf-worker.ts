import { parentPort, workerData } from 'node:worker_threads'
import { failureData } from '../../../core/failure.ts'
import { readPdf } from './read-pdf.ts'
import type { Answer } from './read-pdf-apart.ts'

/** Reads one PDF in a thread of its own, which can be ended. */
async function answer(): Promise<Answer> {
  try {
    return { document: await readPdf(workerData as Uint8Array) }
  } catch (error) {
    const failure = failureData(error)
    if (!failure) throw error
    return { failure }
  }
}

parentPort?.postMessage(await answer())
