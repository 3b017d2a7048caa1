import { useCallback, useEffect, useState } from 'react'
import type { Input, Operation, Output } from '../core/contract.ts'
import { type FailureData, failureData } from '../core/failure.ts'
import { call } from './call.ts'

/** An answer of the host, as far as it has come. */
export interface Answer<T> {
  readonly data: T | undefined
  readonly failure: FailureData | undefined
  /** Still waiting, and long enough that the user should be told. */
  readonly loading: boolean
  readonly reload: () => void
}

/** Milliseconds. Shorter waits are not shown, so that the screen does not flicker. */
export const PATIENCE = 300

/**
 * Asks for an operation when shown, and again when its input changes.
 * @param stamp changes when the answer may have become another
 */
export function useOperation<O extends Operation>(
  operation: O,
  input: Input<O>,
  stamp?: unknown,
): Answer<Output<O>> {
  const [answer, setAnswer] = useState<{ readonly data?: Output<O>; readonly failure?: FailureData }>({})
  const [loading, setLoading] = useState(false)
  const [round, setRound] = useState(0)
  const key = JSON.stringify(input)

  useEffect(() => {
    let current = true
    const patience = window.setTimeout(() => setLoading(true), PATIENCE)
    const settle = (next: typeof answer) => {
      window.clearTimeout(patience)
      if (!current) return
      setLoading(false)
      setAnswer(next)
    }
    call(operation, JSON.parse(key) as Input<O>).then(
      (data) => settle({ data }),
      (error: unknown) => settle({ failure: failureOf(error) }),
    )
    return () => {
      current = false
      window.clearTimeout(patience)
    }
  }, [operation, key, round, stamp])

  const reload = useCallback(() => setRound((count) => count + 1), [])
  return { data: answer.data, failure: answer.failure, loading, reload }
}

/** A failure as data; a bug is thrown where React can show it. */
export function failureOf(error: unknown): FailureData {
  const failure = failureData(error)
  if (!failure) throw error
  return failure
}
