import { isDeepStrictEqual } from 'node:util'
import { Failure } from '../../core/failure.ts'

/**
 * What is taken away or replaced is what was shown. Nothing is refused where it is gone already.
 * @param shown null where there was nothing, absent where nobody looked
 * @param what is taken away, in words
 * @throws Failure 'not-as-shown'
 */
export function refuseNotAsShown<T>(stored: T | undefined, shown: T | null | undefined, what: string): void {
  if (stored !== undefined && shown !== undefined && !isDeepStrictEqual(stored, shown))
    throw new Failure('not-as-shown', { what })
}
