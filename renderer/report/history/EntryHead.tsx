import type { HistoryEntry } from '../../../core/compare/history.ts'
import { instantWords } from '../../parts/words.ts'
import { useProgram } from '../../status.ts'

export interface EntryHeadProps {
  readonly entry: HistoryEntry
  readonly isPresent: boolean
  /** What was done, where the time alone does not say it. */
  readonly words?: string | undefined
}

/** When something was written, and how it stands to the report as it is. */
export function EntryHead({ entry, isPresent, words }: EntryHeadProps) {
  const at = useEntryTime(entry)
  return (
    <h3>
      {at}
      {words && ` ${words}`}
      {entry.isCreation && <span className="history-mark">{creationWords(entry)}</span>}
      {isPresent && <span className="history-mark present">现在就是这样</span>}
    </h3>
  )
}

/** "1月12日 14:32" on the user's clock. */
export function useEntryTime({ editedAt }: HistoryEntry): string {
  const { status } = useProgram()
  return instantWords(editedAt, status.today)
}

/** What was typed within the first minute is kept as what the report came with. */
function creationWords({ startedAt, editedAt }: HistoryEntry): string {
  return startedAt === editedAt ? '新建时' : '新建后随即写的'
}
