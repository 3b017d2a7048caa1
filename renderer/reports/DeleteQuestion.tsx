import type { ReportState } from '../../core/procedure/procedure.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'

export interface DeleteQuestionProps {
  readonly title: string
  /** How far it is, where several have the title. */
  readonly state: ReportState
  readonly remove: () => void
  readonly close: () => void
}

/** Asks by name before a report goes to the recycle bin. */
export function DeleteQuestion({ title, state, remove, close }: DeleteQuestionProps) {
  return (
    <Question
      title={`删除《${title}》？`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>不删除</PlainButton>
          <PlainButton kind="primary" onClick={remove}>
            删除
          </PlainButton>
        </>
      }
    >
      <p>这一份现在是“{STATE_WORDS[state]}”。删除后放在回收站里，连同修改记录一直保留，可以随时恢复。</p>
    </Question>
  )
}
