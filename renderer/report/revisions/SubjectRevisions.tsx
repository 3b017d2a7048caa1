import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { revisionEntries } from '../../../core/compare/revisions.ts'
import type { Revision } from '../../../core/procedure/records.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { useActive, useEditor } from '../editor-context.ts'
import type { Against } from './against.ts'
import type { Subject } from './use-subjects.ts'
import { TextRevision } from './TextRevision.tsx'
import { ValuesRevision } from './ValuesRevision.tsx'

/** Entries shown at first, and added each time older ones are asked for. */
const SHOWN = 10

export interface SubjectRevisionsProps {
  readonly subject: Subject
  /** Of the whole report, oldest first. */
  readonly revisions: readonly Revision[]
  readonly against: Against
}

/** The revisions of one text, one table or the lines about the unit, newest first. */
export function SubjectRevisions({ subject, revisions, against }: SubjectRevisionsProps) {
  const { form } = useEditor()
  const active = useActive()
  const { kind, label, fields } = subject
  const [shown, setShown] = useState(SHOWN)
  const [alone, setAlone] = useState(false)
  const cursor = kind === 'cells' ? fields.find((field) => field === active) : undefined
  const entries = revisionEntries(revisions, alone && cursor ? [cursor] : fields)
  const older = Math.max(entries.length - shown, 0)
  return (
    <section className="guide revisions">
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
                  <TextRevision key={change.field} change={change} entry={entry} against={against} />
                ))
              ) : (
                <ValuesRevision entry={entry} against={against} unit={kind === 'cells' ? '格' : '项'} />
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
