import { Button } from 'antd'
import { useState } from 'react'
import { isSameValue, type HistoryEntry } from '../../../core/compare/history.ts'
import { fieldValue } from '../../../core/report/fields.ts'
import { useEditor } from '../editor-context.ts'
import { useReport } from '../use-session-value.ts'
import type { Against } from './against.ts'
import { EntryHead, useEntryTime } from './EntryHead.tsx'
import { useRestore } from './use-restore.ts'
import { ValueEntry } from './ValueEntry.tsx'

/** As many values as these stand in the list at once; more are unfolded. */
const FEW = 3

export interface ValuesEntryProps {
  readonly entry: HistoryEntry
  readonly against: Against
  /** What the values stand in: 格 of a table, 项 of a form. */
  readonly unit: string
}

/** What was filled in one go, value by value, and the way back to before. */
export function ValuesEntry({ entry, against, unit }: ValuesEntryProps) {
  const { readOnly } = useEditor()
  const report = useReport()
  const restore = useRestore()
  const at = useEntryTime(entry)
  const { changes, isCreation } = entry
  const [open, setOpen] = useState(false)
  const isMany = changes.length > FEW
  const now = changes.map(({ field }) => fieldValue(report, field))
  const isPresent = changes.every(({ after }, i) => isSameValue(after, now[i] ?? null))
  const isBefore = changes.every(({ before }, i) => isSameValue(before, now[i] ?? null))
  const back = changes.length > 1 ? '全部恢复成这之前' : '恢复成这之前'
  const words = `${verbOf(entry)} ${changes.length} ${unit}`
  const values = (
    <ul>
      {changes.map((change) => (
        <ValueEntry
          key={change.field}
          change={change}
          entry={entry}
          against={against}
          isSettled={isPresent}
        />
      ))}
    </ul>
  )
  return (
    <>
      <EntryHead entry={entry} isPresent={isPresent} words={isMany ? words : undefined} />
      {isMany ? (
        <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary aria-label={`看这 ${changes.length} ${unit}：${at} ${words}`}>
            看这 {changes.length} {unit}
          </summary>
          {open && values}
        </details>
      ) : (
        values
      )}
      {!isCreation && (
        <Button
          size="small"
          disabled={readOnly || isBefore}
          aria-label={`${back}：${at} ${words}`}
          onClick={() => restore(changes.map(({ field, before }) => [field, before]))}
        >
          {back}
        </Button>
      )}
    </>
  )
}

function verbOf({ changes, isCreation }: HistoryEntry): string {
  const areAll = (which: 'before' | 'after') => changes.every((change) => isSameValue(change[which], null))
  if (isCreation || areAll('before')) return '填写'
  return areAll('after') ? '清空' : '改动'
}
