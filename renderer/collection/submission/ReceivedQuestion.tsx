import { useState } from 'react'
import { RECEIVED_BY_WORDS } from '../../../core/collection/words.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { LabelledField } from '../../parts/LabelledField.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { isDoubtfulDay } from '../../parts/written-day.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { failureOf } from '../../use-operation.ts'

export interface ReceivedQuestionProps {
  readonly opened: OpenSubmission
  readonly changed: () => void
  readonly close: () => void
}

/** On which day a version came, where the mail or the day of taking in tells it wrongly. */
export function ReceivedQuestion({ opened, changed, close }: ReceivedQuestionProps) {
  const { id, receivedOn, receivedBy } = opened
  const draft = useFormDraft(`received ${id}`, undefined, { on: receivedOn })
  const { on } = draft.value
  const [failure, setFailure] = useState<FailureData>()
  const save = () => {
    setFailure(undefined)
    call('submission.received', { id, on }).then(
      () => {
        draft.drop()
        changed()
        close()
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }
  return (
    <Question
      title="这份报告是哪天收到的？"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton kind="primary" disabled={isDoubtfulDay(on)} onClick={save}>
            保存
          </PlainButton>
        </>
      }
    >
      <p>现在{RECEIVED_BY_WORDS[receivedBy]}算；是否迟报按收到日期。</p>
      {failure && <FailureNotice failure={failure} />}
      <CameBack draft={draft} />
      <LabelledField label="收到日期">
        {(field) => (
          <DateField
            id={field}
            value={on}
            isNeeded
            isDone
            autoFocus
            keepsWords
            onChange={(day) => draft.put({ on: day ?? receivedOn })}
          />
        )}
      </LabelledField>
    </Question>
  )
}
