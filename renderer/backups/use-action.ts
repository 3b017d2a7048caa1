import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { failureOf } from '../use-operation.ts'

/** One thing done at a time, and what went wrong with it. */
export interface Action {
  readonly busy: boolean
  readonly failure: FailureData | undefined
  readonly run: <T>(work: () => Promise<T>, done: (answer: T) => void) => void
}

export function useAction(): Action {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  return {
    busy,
    failure,
    run: (work, done) => {
      setBusy(true)
      setFailure(undefined)
      work()
        .then(done, (error: unknown) => setFailure(failureOf(error)))
        .finally(() => setBusy(false))
    },
  }
}
