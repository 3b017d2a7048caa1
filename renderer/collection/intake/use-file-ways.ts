import { useState } from 'react'
import type { TakenFile } from '../../../core/collection/taken-file.ts'
import type { MovedFile } from '../../../core/contract/intake.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { failureOf } from '../../use-operation.ts'

/** What can be done with a file that came. */
export interface FileWays {
  /** Asks which unit it is of. */
  readonly assign: (file: TakenFile) => void
  readonly putAway: (file: TakenFile, away: boolean) => void
  /** Into the collection of its year. */
  readonly move: (file: TakenFile) => void
  /** Makes the version it holds the one in use. */
  readonly use: (file: TakenFile) => void
}

/** Puts files away, takes them back, and moves them; what went wrong last, and what became of those that were moved. */
export function useFileWays(
  id: string,
  changed: () => void,
): Omit<FileWays, 'assign'> & {
  readonly failure: FailureData | undefined
  readonly moved: readonly MovedFile[]
} {
  const [failure, setFailure] = useState<FailureData>()
  const [moved, setMoved] = useState<readonly MovedFile[]>([])
  const attempt = (work: Promise<unknown>) => {
    setFailure(undefined)
    work.then(changed, (error: unknown) => {
      setFailure(failureOf(error))
      changed()
    })
  }
  return {
    failure,
    moved,
    putAway: ({ id: file }, away) => attempt(call('file.putAway', { id, file, away })),
    use: ({ submission, notInUse }) => {
      if (submission !== null && notInUse)
        attempt(call('submission.use', { id: submission, inUse: notInUse.inUseId }))
    },
    move: ({ id: file }) =>
      attempt(call('file.move', { id, file }).then((came) => setMoved((before) => [...before, came]))),
  }
}
