import { type ReactNode, useState } from 'react'
import { type Finding, findingKey } from '../../../core/checks/finding.ts'
import { canSetAside } from '../../../core/checks/set-aside.ts'
import { isMendable } from '../../../core/checks/suggestions.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { useEditor } from '../editor-context.ts'
import { ReasonRow } from './ReasonRow.tsx'
import { whichOf } from './which.ts'
import { useFocusNeighbour } from './use-focus-neighbour.ts'

export interface AlikeItemProps {
  /** Two or more of one kind. */
  readonly findings: readonly Finding[]
  readonly first: ReactNode
  readonly others: ReactNode
}

/** Findings of one kind: the first, the others folded, and one step for all. */
export function AlikeItem({ findings, first, others }: AlikeItemProps) {
  const { opened, form, apply, setAside, readOnly } = useEditor()
  const [asking, setAsking] = useState(false)
  const [open, setOpen] = useState(false)
  const row = useFocusNeighbour()
  const wayBack = useFocusAfter<HTMLButtonElement>(asking)
  const mendable = findings.filter(isMendable)
  return (
    <li ref={row} className="one-kind">
      <ul className="findings">{first}</ul>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>同类的还有 {findings.length - 1} 处</summary>
        {/* Hundreds that are folded would be drawn at every pause in typing. */}
        {open && <ul className="findings">{others}</ul>}
      </details>
      <div className="actions">
        {mendable.length > 1 && (
          <PlainButton
            size="small"
            disabled={readOnly}
            onClick={() => apply(mendable.map(({ suggestion }) => suggestion))}
          >
            {mendable.length} 处一并改正
          </PlainButton>
        )}
        {findings.every(canSetAside) && !asking && (
          <PlainButton
            ref={wayBack}
            kind="text"
            size="small"
            disabled={readOnly}
            onClick={() => setAsking(true)}
          >
            {findings.length} 处一并忽略…
          </PlainButton>
        )}
      </div>
      {asking && (
        <ReasonRow
          place={`${opened.id} ${findings.map(findingKey).join(' ')}`}
          several={{ count: findings.length, which: whichOf(findings, form) }}
          give={(reason, given) => setAside(findings, reason, given)}
          cancel={() => setAsking(false)}
        />
      )}
    </li>
  )
}
