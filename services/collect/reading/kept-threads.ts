import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** Megabytes of objects, of several files in a row; those that are soon forgotten have little room, so that they are. */
const MEMORY = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 }
/** Milliseconds that a thread without work is kept: files are often dropped one after the other. */
const KEPT = 60_000

/** Threads without work, with what ends them. */
const idle = new Map<Worker, NodeJS.Timeout>()

/** A thread that reads: one that has nothing to do, or else a new one. To start one takes longer than to read most files. */
export function takeThread(): Worker {
  const kept = [...idle.keys()].at(-1)
  if (kept === undefined) return startThread()
  clearTimeout(idle.get(kept))
  idle.delete(kept)
  kept.ref()
  return kept
}

/** Keeps a thread that has done its work for who comes next, for a while. It keeps no program from ending. */
export function keepThread(thread: Worker): void {
  thread.unref()
  idle.set(thread, setTimeout(() => void thread.terminate(), KEPT).unref())
}

/** Threads that were told to end and have not: each sits in a read that its disk does not answer. */
const stuck = new Set<Worker>()
/** Milliseconds until a thread that is told to end has. */
const ENDING = 1_000
/** Each takes memory for as long as its share is gone. */
const MOST_STUCK = 3

/** Ends a thread, without waiting for it. */
export function endThread(thread: Worker): void {
  const overdue = setTimeout(() => stuck.add(thread), ENDING).unref()
  thread.once('exit', () => {
    clearTimeout(overdue)
    stuck.delete(thread)
  })
  void thread.terminate()
}

/** No further thread may ask a disk, until one of those comes back. */
export function areTooManyStuck(): boolean {
  return stuck.size >= MOST_STUCK
}

function startThread(): Worker {
  const path = join(import.meta.dirname, `reading-worker${extname(import.meta.filename)}`)
  const thread = new Worker(path, { stderr: true, resourceLimits: MEMORY })
  // Who waits for an answer hears of it too; an idle thread that dies is missed by nobody.
  return thread
    .on('error', () => undefined)
    .once('exit', () => {
      clearTimeout(idle.get(thread))
      idle.delete(thread)
    })
}
