import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { failureOf } from '../../use-operation.ts'
import { type RunningTask, useTask } from '../../use-task.ts'

interface Answer {
  /** What was asked for. */
  readonly key: string
  readonly found?: Output<'collection.alike'>
  readonly failure?: FailureData
}

export interface Alike extends Omit<Answer, 'key'> {
  readonly task: RunningTask
  readonly retry: () => void
  /** What was found, after somebody noted a look at it. */
  readonly noted: (found: Output<'collection.alike'>) => void
}

/** Looks for texts that two units of a collection have alike: when shown, and again when more or less alike ones are wanted. */
export function useAlike(id: string, atLeast: number): Alike {
  const [answer, setAnswer] = useState<Answer>()
  const [round, setRound] = useState(0)
  const task = useTask()
  const run = useRef(task.run)
  useEffect(() => {
    run.current = task.run
  })
  const key = `${id} ${atLeast} ${round}`
  useEffect(() => {
    let current = true
    const settle = (next: Answer) => {
      if (current) setAnswer(next)
    }
    void Promise.resolve()
      .then(() => run.current((name) => call('collection.alike', { id, atLeast, task: name })))
      .then(
        (found) => settle({ key, found }),
        (error: unknown) => settle({ key, failure: failureOf(error) }),
      )
    return () => {
      current = false
    }
  }, [id, atLeast, key])
  const { found, failure } = answer?.key === key ? answer : {}
  return {
    task,
    ...(found && { found }),
    ...(failure && { failure }),
    noted: (after) => setAnswer({ key, found: after }),
    retry: () => setRound((count) => count + 1),
  }
}
