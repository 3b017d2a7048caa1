import { Button } from 'antd'
import { useDeferredValue } from 'react'
import type { ChangedField, HistoryEntry } from '../../../core/compare/history.ts'
import { fieldLabel, fieldValue } from '../../../core/report/fields.ts'
import type { FieldValue } from '../../../core/report/report.ts'
import { useEditor } from '../editor-context.ts'
import { useReport } from '../use-session-value.ts'
import { type Against, captionOf } from './against.ts'
import { ComparedTexts } from './ComparedTexts.tsx'
import { EntryHead, useEntryTime } from './EntryHead.tsx'
import { useRestore } from './use-restore.ts'

export interface TextEntryProps {
  readonly change: ChangedField
  /** The entry it is. */
  readonly entry: HistoryEntry
  readonly against: Against
}

/** One entry of a text: what it changed, and the way back to it. */
export function TextEntry({ change, entry, against }: TextEntryProps) {
  const { form, readOnly } = useEditor()
  const report = useReport()
  const restore = useRestore()
  const { field } = change
  const [before, after] = [words(change.before), words(change.after)]
  const now = words(fieldValue(report, field))
  const present = useDeferredValue(now)
  const name = `${useEntryTime(entry)} 的“${fieldLabel(form, field)}”`
  const pair = against === 'now' ? { before: after, after: present } : { before, after }
  const caption = captionOf({ ...pair, against, isCreation: entry.isCreation })
  return (
    <>
      <EntryHead entry={entry} isPresent={after === now} />
      {caption && <p className="muted">{caption}</p>}
      <ComparedTexts {...pair} name={name} />
      <Button
        size="small"
        disabled={readOnly || after === now}
        aria-label={`恢复成这一次：${name}`}
        onClick={() => restore([[field, after]])}
      >
        恢复成这一次
      </Button>
    </>
  )
}

function words(value: FieldValue): string {
  return String(value ?? '')
}
