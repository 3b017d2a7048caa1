import { PlainButton } from './PlainButton.tsx'
import { Question } from './Question.tsx'

export interface GiveUpQuestionProps {
  readonly what: string
  /** What is about to be done. */
  readonly act: string
  readonly stay: () => void
  readonly goOn: () => void
}

/** Before something goes that is stored only when the user says so: there is nothing to try again or to copy. */
export function GiveUpQuestion({ what, act, stay, goOn }: GiveUpQuestionProps) {
  return (
    <Question
      title={`${what}还没有存入`}
      close={stay}
      answers={
        <>
          <PlainButton kind="primary" onClick={stay}>
            返回核对
          </PlainButton>
          <PlainButton onClick={goOn}>仍要{act}</PlainButton>
        </>
      }
    >
      <p>{act}后，在这里刚写的和改的就没有了；已经存入的和原来的文件不受影响。</p>
    </Question>
  )
}
