import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import type { FormTable } from '../../../core/form/form.ts'
import { outcomeOf, sentenceOf } from '../../../core/paste/outcome.ts'
import { strangerWords } from '../../../core/paste/stranger.ts'
import { cellName } from '../../../core/report/report.ts'
import { useEditor } from '../editor-context.ts'
import { useSessionValue } from '../use-session-value.ts'
import type { Asked } from './use-table-actions.ts'

export interface PasteQuestionProps {
  readonly table: FormTable
  readonly asked: Asked
  /** The question is answered; where the cursor was, it is again. */
  readonly close: () => void
}

/** What a block would write and what is in doubt, before anything is written. */
export function PasteQuestion({ table, asked: { proposal }, close }: PasteQuestionProps) {
  const { session } = useEditor()
  const cells = useSessionValue(({ report }) => report.tables[table.id])
  const outcome = outcomeOf(table, cells, proposal)
  const reasons = [
    ...strangerWords(proposal, session.state().report),
    ...proposal.doubts.map(({ reason, cells: { length } }) =>
      length > 1 ? `${length} 格：${reason}` : reason,
    ),
    ...outcome.off,
    ...proposal.left,
  ]
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    first.current?.focus()
    document.querySelector('td.coming')?.scrollIntoView({ block: 'nearest' })
  }, [])
  const hasValues = proposal.values.length > 0
  const write = () => {
    session.edit(proposal.values.map(([address, value]) => [cellName(table.id, address), value]))
    close()
  }
  return (
    <div
      role="alertdialog"
      aria-labelledby="paste-sentence"
      aria-describedby="paste-reasons"
      className="paste-question"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <p id="paste-sentence">{sentenceOf(table, proposal, outcome)}</p>
      <ul id="paste-reasons">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <span className="row">
        {hasValues && (
          <Button ref={first} type="primary" size="small" onClick={write}>
            写入
          </Button>
        )}
        <Button ref={hasValues ? undefined : first} size="small" onClick={close}>
          {hasValues ? '取消' : '知道了'}
        </Button>
      </span>
    </div>
  )
}
