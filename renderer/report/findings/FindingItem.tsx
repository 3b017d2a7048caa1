import { memo, useState } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { type Grade, GRADE_WORDS } from '../../../core/checks/grades.ts'
import { openManual } from '../../manual/open-manual.ts'
import { RULE_PLACES } from '../../manual/places.ts'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { useFocusAfter } from '../../parts/use-focus-after.ts'
import { useEditor } from '../editor-context.ts'
import type { Item } from './item.ts'
import { ReasonRow } from './ReasonRow.tsx'
import type { GivenReason } from './use-set-aside.ts'
import { useFocusNeighbour } from './use-focus-neighbour.ts'

export interface FindingItemProps extends Item {
  readonly name: string
  /** The finding of a name as it is now: its place moves with every key before it, and nothing is drawn anew for that. */
  readonly find: (name: string) => Finding | undefined
}

/** A finding and what can be done about it. Long lists of them stand beside what is typed. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps) {
  const { rule, grade, message, place, words, hasTable, mend: mendWords, mayBeSetAside, name, find } = props
  const { opened, goToFinding, apply, setAside, readOnly } = useEditor()
  const [asking, setAsking] = useState(false)
  const row = useFocusNeighbour()
  const wayBack = useFocusAfter<HTMLButtonElement>(asking)
  const goTo = (toTable: boolean) => {
    const finding = find(name)
    if (finding) goToFinding(toTable && finding.cells ? { cells: finding.cells } : finding)
  }
  const mend = () => {
    const suggestion = find(name)?.suggestion
    if (suggestion) apply([suggestion])
  }
  const giveReason = async (reason: string, given: GivenReason) => {
    const finding = find(name)
    if (finding) await setAside([finding], reason, given)
  }
  return (
    <li
      ref={row}
      className={grade === 'unwritten' ? 'unwritten-item' : undefined}
      data-help={RULE_PLACES[rule]}
    >
      <span className={`severity ${grade}`}>{GRADE_WORDS[grade]}</span>
      <div className="finding">
        {place !== '' && <span className="place">{place}</span>}
        <span>{message}</span>
        {words !== undefined && (
          <q className="context">
            {props.before}
            <mark>{words}</mark>
            {props.after}
          </q>
        )}
        <div className="actions">
          <PlainButton kind="link" onClick={() => goTo(false)}>
            {wayWords(readOnly, hasTable, grade)}
          </PlainButton>
          {hasTable && (
            <PlainButton kind="link" onClick={() => goTo(true)}>
              看表格
            </PlainButton>
          )}
          {mendWords !== undefined && (
            <PlainButton kind="link" disabled={readOnly} onClick={mend}>
              {mendWords}
            </PlainButton>
          )}
          {mayBeSetAside && !asking && (
            <PlainButton ref={wayBack} kind="link" disabled={readOnly} onClick={() => setAsking(true)}>
              忽略…
            </PlainButton>
          )}
          <PlainButton kind="link" title="F1" onClick={() => openManual(RULE_PLACES[rule])}>
            说明
          </PlainButton>
        </div>
        {asking && (
          <ReasonRow place={`${opened.id} ${name}`} give={giveReason} cancel={() => setAsking(false)} />
        )}
      </div>
    </li>
  )
})

/** Where it leads: to words beside which a table stands, or to the only place. */
function wayWords(readOnly: boolean, hasTable: boolean, grade: Grade): string {
  if (hasTable) return readOnly ? '看文字' : '改文字'
  if (readOnly) return '去查看'
  return grade === 'unwritten' ? '去填写' : '去修改'
}
