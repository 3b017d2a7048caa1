import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'

export interface ExcludeQuestionProps {
  /** The unit's. */
  readonly name: string
  readonly exclude: () => void
  readonly close: () => void
}

/** Asks before a unit is left out of the sum: more goes than the one cell that is looked at. */
export function ExcludeQuestion({ name, exclude, close }: ExcludeQuestionProps) {
  return (
    <Question
      title={`不计入${name}？`}
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>取消</PlainButton>
          <PlainButton kind="primary" onClick={exclude}>
            不计入
          </PlainButton>
        </>
      }
    >
      <p>这个单位在三张表里的数都不再加进汇总，不只是这一格。以后可以在“定了不计入”里重新计入。</p>
    </Question>
  )
}
