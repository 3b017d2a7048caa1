import { useEffect, useState } from 'react'
import type { Output } from '../core/contract.ts'
import { call } from './call.ts'

export type TaskProgress = Output<'task.progress'>

/** A long task of this page: while it runs, how far it is, and how to stop it. */
export interface RunningTask {
  /** Runs work under a new name that the host knows it by. */
  readonly run: <T>(work: (task: string) => Promise<T>) => Promise<T>
  /** Undefined while nothing runs. */
  readonly progress: TaskProgress | undefined
  readonly stop: () => void
}

/** Milliseconds between two questions. */
const PACE = 150

const NOT_BEGUN: TaskProgress = { done: 0, total: 0, words: '' }

/** At most one long task at a time, watched while it runs. */
export function useTask(): RunningTask {
  const [task, setTask] = useState<string>()
  const [progress, setProgress] = useState(NOT_BEGUN)
  useEffect(() => {
    if (task === undefined) return
    // A question that fails says nothing of the task: its own answer will.
    const ask = () => void call('task.progress', { task }).then(setProgress, () => undefined)
    const timer = window.setInterval(ask, PACE)
    return () => window.clearInterval(timer)
  }, [task])
  return {
    run: async (work) => {
      const name = crypto.randomUUID()
      setProgress(NOT_BEGUN)
      setTask(name)
      try {
        return await work(name)
      } finally {
        setTask(undefined)
      }
    },
    progress: task === undefined ? undefined : progress,
    stop: () => {
      if (task !== undefined) call('task.cancel', { task }).catch(() => undefined)
    },
  }
}
