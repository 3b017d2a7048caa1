import type { Output } from '../../core/contract.ts'
import { STATE_WORDS } from '../../core/procedure/words.ts'
import { navigate } from '../route.ts'
import { useProgram } from '../status.ts'
import { PlainButton } from './PlainButton.tsx'
import { Question } from './Question.tsx'
import { instantWords, reportTitleWords } from './words.ts'

export type Twin = NonNullable<Output<'reports.twin'>['twin']>

export interface TwinQuestionProps {
  readonly twin: Twin
  /** What is kept before the one there is is opened, and how. */
  readonly before?: { readonly words: string; readonly keep: () => Promise<boolean> } | undefined
  /** Makes a second one all the same. */
  readonly goOn: () => void
  readonly close: () => void
}

/** Before a second report of the same unit and year is made: there is one, which is mostly what is wanted. */
export function TwinQuestion({ twin, before, goOn, close }: TwinQuestionProps) {
  const { status } = useProgram()
  const open = async () => {
    close()
    if (!before || (await before.keep())) navigate({ screen: 'report', id: twin.id, view: 0 })
  }
  return (
    <Question
      title={`已有《${reportTitleWords(twin)}》`}
      close={close}
      answers={
        <>
          <PlainButton kind="primary" onClick={() => void open()}>
            {before?.words ?? '打开已有的'}
          </PlainButton>
          <PlainButton onClick={goOn}>仍要另做一份</PlainButton>
          <PlainButton onClick={close}>取消</PlainButton>
        </>
      }
    >
      <p>
        那一份现在是“{STATE_WORDS[twin.state]}”，上次修改是 {instantWords(twin.editedAt, status.today)}
        。另做一份，列表里就有两份，原来的一份不变。
      </p>
    </Question>
  )
}
