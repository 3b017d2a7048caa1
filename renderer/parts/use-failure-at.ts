import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'

/**
 * A failure, and how to tell it. The question whether a file is replaced goes when the fields say something else: another file
 * may lie where they lead now.
 * @param fields where files go and which, as it stands on the screen
 */
export function useFailureAt(
  fields: string,
): [FailureData | undefined, (failure: FailureData | undefined) => void] {
  const [told, tell] = useState<{ readonly failure: FailureData; readonly fields: string }>()
  const isOver = told?.failure.code === 'file-exists' && told.fields !== fields
  return [isOver ? undefined : told?.failure, (failure) => tell(failure && { failure, fields })]
}
