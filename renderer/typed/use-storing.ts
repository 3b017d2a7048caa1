import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { withStored } from '../../core/with-changes.ts'
import { useOnce } from '../use-once.ts'
import { failureOf } from '../use-operation.ts'
import { type Choice, toldFields } from './choice.ts'

export interface Storing<T> {
  /** Stores what is wanted, made from what was shown; answers whether that is done. */
  readonly store: (wanted: T, from: T) => Promise<boolean>
  readonly failure: FailureData | undefined
  readonly choice: Choice | undefined
}

/**
 * Stores what a form changes, and asks where another window has changed the same.
 * @param send stores it, and does what follows then
 */
export function useStoring<T extends object>(send: (wanted: T, from: T) => Promise<unknown>): Storing<T> {
  const [told, tell] = useState<{ readonly failure: FailureData; readonly wanted: T; readonly from: T }>()
  const store = useOnce(async (wanted: T, from: T): Promise<boolean> => {
    try {
      await send(wanted, from)
      tell(undefined)
      return true
    } catch (error) {
      tell({ failure: failureOf(error), wanted, from })
      return false
    }
  })
  const fields = toldFields(told?.failure)
  // Whoever has seen what is stored begins from there.
  const choice = told &&
    fields && {
      mine: () => void store(told.wanted, withStored(told.from, fields)),
      theirs: () => void store(withStored(told.wanted, fields), withStored(told.from, fields)),
    }
  return { store, failure: told?.failure, choice }
}
