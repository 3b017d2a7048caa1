import { useState } from 'react'
import { unitState } from '../../../core/collection/unit.ts'
import { RECEIVED_BY_WORDS, UNIT_STATE_WORDS } from '../../../core/collection/words.ts'
import type { OpenSubmission } from '../../../core/contract/intake.ts'
import { seenOf } from '../../../core/contract/submission.ts'
import type { FailureData } from '../../../core/failure.ts'
import { call } from '../../call.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { Question } from '../../parts/Question.tsx'
import { receiptWords } from '../../parts/words.ts'
import { navigate } from '../../route.ts'
import { failureOf } from '../../use-operation.ts'
import { useCollection } from '../collection-context.ts'
import { pressingWordsOf } from '../found-words.ts'
import { TakeBackQuestion } from './TakeBackQuestion.tsx'
import { ReceivedQuestion } from './ReceivedQuestion.tsx'

export interface SubmissionHeadProps {
  readonly opened: OpenSubmission
  readonly isReturning: boolean
  readonly beginReturn: () => void
  readonly changed: () => void
}

/** Whose report it is, how it came and stands, and the decision. */
export function SubmissionHead({ opened, isReturning, beginReturn, changed }: SubmissionHeadProps) {
  const { collection, readOnly, today, reload } = useCollection()
  const [failure, setFailure] = useState<FailureData>()
  const [isAsking, setIsAsking] = useState(false)
  const [isTakingBack, setIsTakingBack] = useState(false)
  const [isDating, setIsDating] = useState(false)
  const { id, unit, report, version, versions, source, signed, isCurrent, errors } = opened
  const state = unitState(opened)
  const isAccepted = state === 'accepted'
  const accept = (accepted: boolean) => {
    setFailure(undefined)
    setIsAsking(false)
    call('submission.accept', { id, accepted, seen: seenOf(opened) }).then(changed, (error: unknown) => {
      setFailure(failureOf(error))
      changed()
    })
  }
  const hasErrors = (errors ?? 0) > 0
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
            <PlainButton
              kind={hasErrors ? 'default' : 'primary'}
              disabled={isOff}
              onClick={() => (hasErrors ? setIsAsking(true) : accept(true))}
            >
              通过{hasErrors && '…'}
            </PlainButton>
          )}
          <PlainButton
            kind={hasErrors && state !== 'accepted' && state !== 'returned' ? 'primary' : 'default'}
            disabled={isOff}
            onClick={beginReturn}
          >
            退回…
          </PlainButton>
        </span>
      </div>
      <div className="muted submission-source">
        <span title={source}>
          {versions.length > 1 && `第 ${version} 版${isCurrent ? '（在用）' : '（不在用）'}，`}
          {receiptWords(opened, today)} 收到
          {opened.receivedBy !== 'office' && `（${RECEIVED_BY_WORDS[opened.receivedBy]}）`}
          {signed && '，已签发'}，来自 {source}
        </span>
        <PlainButton size="small" kind="link" disabled={readOnly} onClick={() => setIsDating(true)}>
          改收到日期…
        </PlainButton>
        {unit ? (
          <PlainButton size="small" kind="link" disabled={readOnly} onClick={() => setIsTakingBack(true)}>
            不是这个单位的…
          </PlainButton>
        ) : (
          '请在“收件”里认领。'
        )}
      </div>
      {failure && <FailureNotice failure={failure} />}
      {isDating && <ReceivedQuestion opened={opened} changed={changed} close={() => setIsDating(false)} />}
      {isTakingBack && (
        <TakeBackQuestion
          opened={opened}
          takenBack={() => {
            reload()
            navigate({ screen: 'collection', id: collection.id, view: 'intake' })
          }}
          close={() => setIsTakingBack(false)}
        />
      )}
      {isAsking && (
        <Question
          title={`还有 ${pressingWordsOf(opened)}，仍要通过吗？`}
          close={() => setIsAsking(false)}
          answers={
            <>
              <PlainButton onClick={() => setIsAsking(false)}>再看看</PlainButton>
              <PlainButton kind="primary" onClick={() => accept(true)}>
                仍要通过
              </PlainButton>
            </>
          }
        >
          <p>通过后，这份报告照原样计入汇总。需要单位改的，请退回。</p>
        </Question>
      )}
    </header>
  )
}
