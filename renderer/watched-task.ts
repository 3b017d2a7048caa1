import type { Output } from '../core/contract.ts'
import { call } from './call.ts'

export type TaskProgress = Output<'task.progress'>

/** A long task: while it runs, how far it is, and how to stop it. */
export interface ShownTask {
  /** Undefined while nothing runs. */
  readonly progress: TaskProgress | undefined
  readonly stop: () => void
}

/** Milliseconds between two questions. */
const PACE = 150

export const NOT_BEGUN: TaskProgress = { done: 0, total: 0, words: '' }

/** Does work that the host knows by a new name, and tells how far it is as long as it runs. */
export async function watched<T>(
  work: (task: string) => Promise<T>,
  tell: (progress: TaskProgress) => void,
): Promise<T> {
  const task = crypto.randomUUID()
  let isOver = false
  // A question that fails says nothing of the task: its own answer will.
  const ask = () =>
    void call('task.progress', { task }).then(
      (progress) => isOver || tell(progress),
      () => undefined,
    )
  tell(NOT_BEGUN)
  const timer = window.setInterval(ask, PACE)
  try {
    return await work(task)
  } finally {
    isOver = true
    window.clearInterval(timer)
  }
}
