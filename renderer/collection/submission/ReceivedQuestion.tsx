import { RECEIVED_BY_WORDS } from '../../../core/collection/words.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { call } from '../../call.ts'
import { CameBack } from '../../parts/CameBack.tsx'
import { DateField } from '../../parts/DateField.tsx'
import { LabelledField } from '../../parts/LabelledField.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { StoringNotice } from '../../parts/StoringNotice.tsx'
import { isDoubtfulDay } from '../../parts/written-day.ts'
import { useFormDraft } from '../../typed/use-form-draft.ts'
import { useStoring } from '../../typed/use-storing.ts'

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
  const storing = useStoring<{ readonly on: string }>(async (wanted, from) => {
    await call('submission.received', { id, on: wanted.on, from: from.on })
    draft.drop()
    changed()
    close()
  })
  return (
    <Question
      title="这份报告是哪天收到的？"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton
            kind="primary"
            disabled={isDoubtfulDay(on)}
            onClick={() => void storing.store({ on }, draft.from)}
          >
            保存
          </PlainButton>
        </>
      }
    >
      <p>现在{RECEIVED_BY_WORDS[receivedBy]}算；是否迟报按收到日期。</p>
      <StoringNotice storing={storing} />
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
