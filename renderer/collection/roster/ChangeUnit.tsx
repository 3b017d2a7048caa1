import type { RosterUnit } from '../../../core/collection/unit.ts'
import { useState } from 'react'
import type { UnitRow } from '../../../core/contract/collections.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { useDraftHere } from '../../typed/use-typed.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { isSameUnit, namesIn, type UnitDraft } from './unit-draft.ts'
import { UnitFields } from './UnitFields.tsx'

export interface ChangeUnitProps {
  readonly unit: UnitRow
  readonly changed: () => void
  readonly close: () => void
}

/** What the roster has of a unit, to be put right. */
export function ChangeUnit({ unit, changed, close }: ChangeUnitProps) {
  const { collection } = useCollection()
  const [from] = useState((): RosterUnit => {
    const { name, category, otherNames, deadline, contact, phone, email } = unit
    return { name, category, otherNames, deadline, contact, phone, email }
  })
  const [standing] = useState((): UnitDraft => ({ ...from, otherNames: from.otherNames.join('、') }))
  const [draft, setDraft] = useState(standing)
  useDraftHere('单位资料', !isSameUnit(draft, standing))
  const [isDoubtful, setIsDoubtful] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const save = () => {
    const to = { ...draft, otherNames: namesIn(draft.otherNames) }
    call('roster.change', { id: collection.id, unit: unit.id, to, from }).then(changed, (error: unknown) =>
      setFailure(failureOf(error)),
    )
  }
  return (
    <Question
      title="修改单位资料"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton kind="primary" disabled={isDoubtful || draft.name.trim() === ''} onClick={save}>
            保存
          </PlainButton>
        </>
      }
    >
      {failure && <FailureNotice failure={failure} />}
      <UnitFields
        draft={draft}
        put={(part) => setDraft((before) => ({ ...before, ...part }))}
        doubt={setIsDoubtful}
      />
    </Question>
  )
}
