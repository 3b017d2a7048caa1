import { useState } from 'react'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { seenOf } from '../../../core/contract/submission.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { failureOf } from '../../use-operation.ts'

export interface TakeBackQuestionProps {
  readonly opened: OpenSubmission
  /** It waits to be claimed again. */
  readonly takenBack: () => void
  readonly close: () => void
}

/** Takes a report back from a unit that it is not of. */
export function TakeBackQuestion({ opened, takenBack, close }: TakeBackQuestionProps) {
  const [failure, setFailure] = useState<FailureData>()
  const { id, unit } = opened
  const takeBack = () => {
    setFailure(undefined)
    call('submission.takeBack', { id, seen: seenOf(opened) }).then(takenBack, (error: unknown) =>
      setFailure(failureOf(error)),
    )
  }
  return (
    <Question
      title={`这份报告不是${unit?.name ?? '这个单位'}的？`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton kind="primary" onClick={takeBack}>
            放回待认领
          </PlainButton>
        </>
      }
    >
      <p>
        这份报告回到“收件”里，等着认领给别的单位。
        {becomes(opened)}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </Question>
  )
}

function becomes({ unit, versions, isCurrent }: OpenSubmission): string {
  const name = unit?.name ?? ''
  if (versions.length < 2) return `${name}没有别的报告，算作未报。`
  return isCurrent ? `${name}改用来过的另一版，请在名单里核对。` : `${name}在用的一版不变。`
}
