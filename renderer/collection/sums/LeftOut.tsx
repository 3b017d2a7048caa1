import { useState } from 'react'
import type { Sums } from '../../../core/contract/sums.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { failureOf, useOperation } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

/** Units that are listed. */
const LISTED = 200

export interface LeftOutProps {
  readonly sums: Sums
  /** A unit was brought back in. */
  readonly changed: (sums: Sums) => void
  readonly close: () => void
}

/** Units that the office left out of the sum. */
export function LeftOut({ sums, changed, close }: LeftOutProps) {
  const { collection, readOnly } = useCollection()
  const { id } = collection
  const [problem, setProblem] = useState<FailureData>()
  const { data, failure, reload } = useOperation(
    'collection.units',
    { id, filter: 'excluded', limit: LISTED },
    sums,
  )
  const include = (unit: string) => {
    setProblem(undefined)
    call('sums.exclude', { id, unit, excluded: false }).then(changed, (error: unknown) =>
      setProblem(failureOf(error)),
    )
  }
  return (
    <Question
      title="不计入汇总的单位"
      close={close}
      answers={<PlainButton onClick={close}>关闭</PlainButton>}
    >
      {failure && <FailureNotice failure={failure} retry={reload} />}
      <ul className="left-out">
        {data?.rows.map(({ id: unit, name }) => (
          <li key={unit}>
            <span>{name}</span>
            <PlainButton
              size="small"
              kind="link"
              disabled={readOnly}
              aria-label={`重新计入：${name}`}
              onClick={() => include(unit)}
            >
              重新计入
            </PlainButton>
          </li>
        ))}
      </ul>
      {data?.total === 0 && <p className="muted">没有不计入的单位了。</p>}
      {problem && <FailureNotice failure={problem} />}
    </Question>
  )
}
