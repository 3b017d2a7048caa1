import { useState } from 'react'
import { call } from './call.ts'
import { type TaskProgress, watched } from './watched-task.ts'

/** A long task: while it runs, how far it is, and how to stop it. */
export interface ShownTask {
  /** Undefined while nothing runs. */
  readonly progress: TaskProgress | undefined
  readonly stop: () => void
}

/** One of this page. */
export interface RunningTask extends ShownTask {
  /** Runs work under a new name that the host knows it by. */
  readonly run: <T>(work: (task: string) => Promise<T>) => Promise<T>
}

/** At most one long task at a time, watched while it runs. */
export function useTask(): RunningTask {
  const [task, setTask] = useState<string>()
  const [progress, setProgress] = useState<TaskProgress>()
  return {
    run: async (work) => {
      try {
        return await watched((name) => {
          setTask(name)
          return work(name)
        }, setProgress)
      } finally {
        setTask(undefined)
        setProgress(undefined)
      }
    },
    progress,
    stop: () => {
      if (task !== undefined) call('task.cancel', { task }).catch(() => undefined)
    },
  }
}
