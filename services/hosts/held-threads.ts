import { setTimeout } from 'node:timers/promises'
import type { Worker } from 'node:worker_threads'

/** Milliseconds until a thread is given up that was told to end, and between two looks. */
const PATIENCE = 2_000
const LOOK = 50

/**
 * Knows the threads that are started from now on.
 * @returns ends them; whether none of them, and no call on a file, is held up by a disk that does not answer. The end of a process
 *   would wait for it
 */
export function watchThreads(): () => Promise<boolean> {
  const threads = new Set<Worker>()
  const note = (thread: Worker) => {
    threads.add(thread)
    thread.once('exit', () => threads.delete(thread))
  }
  process.on('worker', note)
  const isHeldUp = () => threads.size > 0 || process.getActiveResourcesInfo().some(isCallOnFile)
  return async () => {
    process.off('worker', note)
    for (const thread of threads) void thread.terminate()
    for (let waited = 0; waited < PATIENCE && isHeldUp(); waited += LOOK) await setTimeout(LOOK)
    return !isHeldUp()
  }
}

function isCallOnFile(resource: string): boolean {
  return resource.startsWith('FSReq')
}
