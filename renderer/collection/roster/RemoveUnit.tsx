import { useState } from 'react'
import type { UnitRow } from '../../../core/contract/collections.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { draftsOf } from '../../typed/drafts.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

export interface RemoveUnitProps {
  readonly unit: UnitRow
  readonly removed: () => void
  readonly close: () => void
}

/** Asks before a unit is taken off the roster. */
export function RemoveUnit({ unit, removed, close }: RemoveUnitProps) {
  const { collection } = useCollection()
  const [failure, setFailure] = useState<FailureData>()
  const remove = () => {
    call('roster.remove', { id: collection.id, unit: unit.id }).then(
      () => {
        draftsOf([unit.id, ...(unit.submission ? [unit.submission.id] : [])], 'deleted')
        removed()
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <Question
      title={`把“${unit.name}”移出名单？`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>不移出</PlainButton>
          <PlainButton kind="primary" onClick={remove}>
            移出
          </PlainButton>
        </>
      }
    >
      <p>
        {unit.versions > 0
          ? `它报来的 ${unit.versions} 版报告不删除，放到“收件”的“待认领”里。以后要加回来，点“添加单位”，填同样的名称，审到哪里、在用哪一版都照现在。`
          : '它还没有报来文件。以后要加回来，点“添加单位”。'}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </Question>
  )
}
