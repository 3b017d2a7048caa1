import type { FailureData } from '../../core/failure.ts'
import type { ChangedField } from '../../core/window-failure.ts'

/** What can be done where another window has changed the same. */
export interface Choice {
  /** What was typed here is stored in its place. */
  readonly mine: () => void
  /** It stays; all else that was changed here is stored. */
  readonly theirs: () => void
}

/** The fields that another window has changed, where it is that which went wrong. */
export function toldFields(failure: FailureData | undefined): readonly ChangedField[] | undefined {
  return failure?.code === 'changed-elsewhere' ? failure.detail.fields : undefined
}
