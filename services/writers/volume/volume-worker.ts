import { parentPort } from 'node:worker_threads'
import { JOBS } from './jobs.ts'
import type { Answer, Question } from './threads.ts'

parentPort?.on('message', ({ job, input }: Question) => {
  const work = JOBS[job] as (input: Question['input']) => Promise<unknown>
  void work(input)
    .then((value): Answer => ({ value }), problem)
    .then((answer) => parentPort?.postMessage(answer))
})

function problem(error: unknown): Answer {
  return { problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}
