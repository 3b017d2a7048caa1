import { parentPort } from 'node:worker_threads'
import { failureData } from '../../core/failure.ts'
import { inThisThread } from './apart.ts'
import type { Asked, Told } from './apart-thread.ts'

/** Milliseconds between two signs of life: a job that waits for a program or another thread is not stuck. */
const PULSE = 1000

const tell = (told: Told) => parentPort?.postMessage(told)
let pulse: NodeJS.Timeout | undefined

parentPort?.on('message', ({ job, input }: Asked) => {
  pulse = setInterval(() => tell('alive'), PULSE)
  void inThisThread
    .run(job, input)
    .then((value): Told => ({ value }), notDone)
    .then(tell)
    .finally(() => clearInterval(pulse))
})

function notDone(error: unknown): Told {
  const failure = failureData(error)
  if (failure) return { failure }
  return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
