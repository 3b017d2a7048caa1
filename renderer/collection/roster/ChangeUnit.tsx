import type { RosterUnit } from '../../../core/collection/unit.ts'
import type { UnitRow } from '../../../core/contract/collections.ts'
import type { Output } from '../../../core/contract.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { StoringNotice } from '../../parts/StoringNotice.tsx'
import { isDoubtfulDay } from '../../parts/written-day.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useStoring } from '../../typed/use-storing.ts'
import { useCollection } from '../collection-context.ts'
import { typedUnit, unitDraft } from './unit-draft.ts'
import { UnitFields } from './UnitFields.tsx'

export interface ChangeUnitProps {
  readonly unit: UnitRow
  /** With what became of reports that waited. */
  readonly changed: (done: Output<'roster.change'>) => void
  readonly close: () => void
}

/** What the roster has of a unit, to be put right. */
export function ChangeUnit({ unit, changed, close }: ChangeUnitProps) {
  const { collection } = useCollection()
  const draft = useFormDraft(`unit ${collection.id} ${unit.id}`, `${unit.name}的资料`, unitDraft(unit))
  const isReady = !isDoubtfulDay(draft.value.deadline) && draft.value.name.trim() !== ''
  const storing = useStoring<RosterUnit>(async (to, from) => {
    const done = await call('roster.change', { id: collection.id, unit: unit.id, to, from })
    draft.drop()
    changed(done)
  })
  const save = () => void storing.store(typedUnit(draft.value), typedUnit(draft.from))
  return (
    <Question
      title="修改单位资料"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton kind="primary" disabled={!isReady} onClick={save}>
            保存
          </PlainButton>
        </>
      }
    >
      <StoringNotice storing={storing} />
      <CameBack draft={draft} />
      <UnitFields draft={draft.value} put={draft.put} />
    </Question>
  )
}
