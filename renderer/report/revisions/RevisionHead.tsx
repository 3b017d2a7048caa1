import type { RevisionEntry } from '../../../core/compare/revisions.ts'
import { instantWords } from '../../parts/words.ts'
import { useProgram } from '../../status.ts'

export interface RevisionHeadProps {
  readonly entry: RevisionEntry
  readonly isPresent: boolean
  /** What was done, where the time alone does not say it. */
  readonly words?: string | undefined
}

/** When something was written, and how it stands to the report as it is. */
export function RevisionHead({ entry, isPresent, words }: RevisionHeadProps) {
  const at = useRevisionTime(entry)
  return (
    <h3>
      {at}
      {words && ` ${words}`}
      {entry.isCreation && <span className="revision-mark">{creationWords(entry)}</span>}
      {isPresent && <span className="revision-mark present">现在就是这样</span>}
    </h3>
  )
}

/** "1月12日 14:32" on the user's clock. */
export function useRevisionTime({ editedAt }: RevisionEntry): string {
  const { status } = useProgram()
  return instantWords(editedAt, status.today)
}

/** What was typed within the first minute is kept as what the report came with. */
function creationWords({ startedAt, editedAt }: RevisionEntry): string {
  return startedAt === editedAt ? '新建时' : '新建后随即写的'
}
