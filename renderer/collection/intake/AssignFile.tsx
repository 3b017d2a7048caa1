import { Radio } from 'antd'
import { useLayoutEffect, useRef, useState } from 'react'
import type { TakenFile } from '../../../core/collection/taken-file.ts'
import type { CameToUnit } from '../../../core/collection/came-to-unit.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { SearchBox } from '../../parts/SearchBox.tsx'
import { ClaimedElsewhere } from './ClaimedElsewhere.tsx'
import { Foreseen } from './Foreseen.tsx'
import { failureOf, useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

export interface AssignFileProps {
  /** One that is unmatched. */
  readonly file: TakenFile
  /** With what became of what was in use. */
  readonly assigned: (came: readonly CameToUnit[]) => void
  /** Another window has claimed it meanwhile. */
  readonly overtaken: () => void
  readonly close: () => void
}

/** Units that are offered for a name that is looked for. */
const OFFERED = 8
/** Stands for a unit that is not on the roster yet. */
const NEW = ''

/** Which unit a report is of: one that may be meant, one that is looked for, or one that is not on the roster. */
export function AssignFile({ file, assigned, overtaken, close }: AssignFileProps) {
  const { id } = useCollection().collection
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<string>()
  const [failure, setFailure] = useState<FailureData>()
  // Nobody is found by no name: what was asked last stands until the answer to a first letter comes.
  const found = useOperation('collection.units', { id, search, limit: search === '' ? 0 : OFFERED })
  const offered = search === '' ? file.candidates : (found.data?.rows ?? [])
  const unit = offered.find((each) => each.id === chosen)
  const isClaimed = failure?.code === 'version-overtaken'
  const isOffered = chosen === NEW || unit !== undefined
  const choice = useRef<HTMLDivElement>(null)
  // After the question itself, which has the keyboard in its first answer.
  useLayoutEffect(() => {
    const first = file.candidates.length > 0 ? 'input[type=radio]' : 'input[type=search]'
    choice.current?.querySelector<HTMLElement>(first)?.focus()
  }, [file])
  const assign = () => {
    if (chosen === undefined || file.submission === null) return
    setFailure(undefined)
    const given = { id: file.submission, unit: chosen === NEW ? null : chosen, seen: { unit: null } }
    call('submission.assign', given).then(
      ({ came }) => assigned(came),
      (error: unknown) => {
        const failed = failureOf(error)
        setFailure(failed)
        if (failed.code === 'version-overtaken') overtaken()
      },
    )
  }
  return (
    <Question
      title="这份报告是哪个单位的？"
      close={close}
      answers={
        <>
          <PlainButton onClick={close}>以后再说</PlainButton>
          <PlainButton kind="primary" disabled={!isOffered || isClaimed} onClick={assign}>
            认领
          </PlainButton>
        </>
      }
    >
      <p>
        文件：{file.name}
        <br />
        报告上写的是：<strong>{file.agency ?? '（没有写机关名称）'}</strong>
      </p>
      <div ref={choice}>
        <div className="row">
          <SearchBox search={search} change={setSearch} />
          <span className="muted">在名单里找</span>
        </div>
        <Radio.Group
          className="candidates"
          aria-label="可能是这些单位"
          value={chosen}
          onChange={(event) => setChosen(event.target.value as string)}
          options={[
            ...offered.map(({ id: value, name: label }) => ({ value, label })),
            { value: NEW, label: `都不是，把“${file.agency ?? '这个单位'}”加入名单`, disabled: !file.agency },
          ]}
        />
      </div>
      {file.submission !== null && unit && !isClaimed && (
        <Foreseen key={unit.id} submission={file.submission} unit={unit} />
      )}
      {search !== '' && found.data?.total === 0 && <p className="muted">名单里没有这样的单位。</p>}
      {failure && <FailureNotice failure={failure} />}
      {isClaimed && file.submission !== null && <ClaimedElsewhere submission={file.submission} />}
    </Question>
  )
}
