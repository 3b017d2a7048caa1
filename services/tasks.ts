import { Failure } from '../core/failure.ts'

/** A long piece of work: told how far it is, asked whether to go on. */
export interface Task {
  /** Aborted when the user asks to stop. */
  readonly signal: AbortSignal
  /** Tells how many steps are done, out of how many, and which one is under way. */
  readonly tell: (done: number, total: number, words: string) => void
}

/** Work that nobody watches or stops. */
export const UNWATCHED: Task = { signal: new AbortController().signal, tell: () => undefined }

export interface TaskProgress {
  readonly done: number
  readonly total: number
  readonly words: string
}

export interface Tasks {
  /**
   * Runs a piece of work under a name by which it is watched and stopped; without a name nobody does.
   * @throws Failure 'cancelled' where it was asked to stop, or what the work throws
   */
  readonly run: <T>(name: string | undefined, work: (task: Task) => Promise<T>) => Promise<T>
  /** Nothing runs, watched or not. */
  readonly isIdle: () => boolean
  readonly progress: (name: string) => TaskProgress
  readonly cancel: (name: string) => void
}

const NOT_BEGUN: TaskProgress = { done: 0, total: 0, words: '' }

/** The long pieces of work that run now. */
export function createTasks(): Tasks {
  const running = new Map<string, { progress: TaskProgress; readonly abort: AbortController }>()
  let count = 0
  return {
    isIdle: () => count === 0,
    run: async (name, work) => {
      count += 1
      const entry = { progress: NOT_BEGUN, abort: new AbortController() }
      if (name !== undefined) running.set(name, entry)
      const { signal } = entry.abort
      try {
        return await work({
          signal,
          tell: (done, total, words) => {
            entry.progress = { done, total, words }
          },
        })
      } finally {
        count -= 1
        if (name !== undefined && running.get(name) === entry) running.delete(name)
      }
    },
    progress: (name) => running.get(name)?.progress ?? NOT_BEGUN,
    cancel: (name) => running.get(name)?.abort.abort(new Failure('cancelled', {})),
  }
}
