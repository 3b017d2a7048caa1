import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { historyEntries } from '../../../core/compare/history.ts'
import type { HeldValue } from '../../../core/procedure/records.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { useActive, useEditor } from '../editor-context.ts'
import type { Against } from './against.ts'
import type { Subject } from './use-subjects.ts'
import { TextEntry } from './TextEntry.tsx'
import { ValuesEntry } from './ValuesEntry.tsx'

/** Entries shown at first, and added each time older ones are asked for. */
const SHOWN = 10

export interface SubjectHistoryProps {
  readonly subject: Subject
  /** Of the whole report, oldest first. */
  readonly held: readonly HeldValue[]
  readonly against: Against
}

/** The history of one text, one table or the lines about the unit, newest first. */
export function SubjectHistory({ subject, held, against }: SubjectHistoryProps) {
  const { form } = useEditor()
  const active = useActive()
  const { kind, label, fields } = subject
  const [shown, setShown] = useState(SHOWN)
  const [alone, setAlone] = useState(false)
  const cursor = kind === 'cells' ? fields.find((field) => field === active) : undefined
  const entries = historyEntries(held, alone && cursor ? [cursor] : fields)
  const older = Math.max(entries.length - shown, 0)
  return (
    <section className="guide history">
      <h2>{label}</h2>
      {cursor && (
        <Checkbox checked={alone} onChange={(event) => setAlone(event.target.checked)}>
          只看{fieldLabel(form, cursor)}这一格
        </Checkbox>
      )}
      {entries.length === 0 && <p className="muted">还没有填写过。</p>}
      <ol>
        {/* Entries are only added to, so their place from the oldest on names them. */}
        {entries
          .map((entry, i) => (
            <li key={i}>
              {kind === 'text' ? (
                entry.changes.map((change) => (
                  <TextEntry key={change.field} change={change} entry={entry} against={against} />
                ))
              ) : (
                <ValuesEntry entry={entry} against={against} unit={kind === 'cells' ? '格' : '项'} />
              )}
            </li>
          ))
          .slice(older)
          .toReversed()}
      </ol>
      {older > 0 && (
        <Button size="small" onClick={() => setShown(shown + SHOWN)}>
          再看更早的（还有 {older} 次）
        </Button>
      )}
    </section>
  )
}
