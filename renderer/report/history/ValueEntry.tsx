import { Button } from 'antd'
import { isSameValue, type ChangedField, type HistoryEntry } from '../../../core/compare/history.ts'
import { fieldLabel, fieldValue } from '../../../core/report/fields.ts'
import { ValueWords } from '../../parts/ChangeWords.tsx'
import { valueWords } from '../../parts/words.ts'
import { useEditor } from '../editor-context.ts'
import { useReport } from '../use-session-value.ts'
import type { Against } from './against.ts'
import { useEntryTime } from './EntryHead.tsx'
import { useRestore } from './use-restore.ts'

export interface ValueEntryProps {
  readonly change: ChangedField
  /** The entry it belongs to. */
  readonly entry: HistoryEntry
  readonly against: Against
  /** The whole entry reads like the report, and says so. */
  readonly isSettled: boolean
}

/** One cell or line about the unit: what it was and became, and the way back to it. */
export function ValueEntry({ change, entry, against, isSettled }: ValueEntryProps) {
  const { form, readOnly } = useEditor()
  const report = useReport()
  const restore = useRestore()
  const at = useEntryTime(entry)
  const { field, before, after } = change
  const now = fieldValue(report, field)
  const isPresent = isSameValue(after, now)
  const place = fieldLabel(form, field)
  const compared = against === 'now' ? { before: after, after: now } : { before, after }
  const isPlain = against === 'now' ? isPresent : entry.isCreation
  return (
    <li className="value-entry">
      <span>{place}：</span>
      {isPlain ? (
        <span className="figures">{valueWords(field, after)}</span>
      ) : (
        <ValueWords field={field} {...compared} />
      )}
      {isPresent && !isSettled && <span className="muted">现在就是这样</span>}
      {!isPresent && (
        <Button
          size="small"
          type="link"
          disabled={readOnly}
          aria-label={`恢复成这一次：${at} ${place}，${valueWords(field, after)}`}
          onClick={() => restore([[field, after]])}
        >
          恢复成这一次
        </Button>
      )}
    </li>
  )
}
