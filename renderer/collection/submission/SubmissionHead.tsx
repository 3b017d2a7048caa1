import { useState } from 'react'
import { unitState } from '../../../core/collection/unit.ts'
import { UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { instantWords } from '../../parts/words.ts'
import { navigate } from '../../route.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'

export interface SubmissionHeadProps {
  readonly opened: OpenSubmission
  readonly isReturning: boolean
  readonly beginReturn: () => void
  readonly changed: () => void
}

/** Whose report it is, how it came and stands, and the decision. */
export function SubmissionHead({ opened, isReturning, beginReturn, changed }: SubmissionHeadProps) {
  const { collection, readOnly, today } = useCollection()
  const [failure, setFailure] = useState<FailureData>()
  const { id, unit, report, version, versions, receivedAt, source, signed, isCurrent } = opened
  const state = unitState(opened)
  const isAccepted = state === 'accepted'
  const accept = (accepted: boolean) => {
    setFailure(undefined)
    call('submission.accept', { id, accepted }).then(changed, (error: unknown) =>
      setFailure(failureOf(error)),
    )
  }
  const isOff = readOnly || isReturning || !unit
  return (
    <header className="submission-head">
      <div className="submission-name">
        <PlainButton
          kind="text"
          onClick={() => navigate({ screen: 'collection', id: collection.id, view: 'roster' })}
        >
          ← 名单
        </PlainButton>
        <h2>{unit?.name ?? `${report.agency.name}（还没有认领）`}</h2>
        <span className="submission-state">
          <span className={`unit-mark unit-${state}`} aria-hidden="true" />
          {UNIT_STATE_WORDS[state]}
        </span>
        <span className="row to-the-right">
          {isAccepted ? (
            <PlainButton disabled={isOff} onClick={() => accept(false)}>
              取消通过
            </PlainButton>
          ) : (
            <PlainButton kind="primary" disabled={isOff} onClick={() => accept(true)}>
              通过
            </PlainButton>
          )}
          <PlainButton disabled={isOff} onClick={beginReturn}>
            退回…
          </PlainButton>
        </span>
      </div>
      <p className="muted submission-source" title={source}>
        {versions.length > 1 && `第 ${version} 版${isCurrent ? '（在用）' : '（不在用）'}，`}
        {instantWords(receivedAt, today)} 收到{signed && '，已签发'}，来自 {source}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </header>
  )
}
