import './start.css'
import { useState } from 'react'
import type { StartOutcome, StartWay } from '../../core/contract/data.ts'
import { startSentence } from '../../core/data-failure.ts'
import { type FailureData, sentence } from '../../core/failure.ts'
import { call } from '../call.ts'
import { Notice } from '../parts/Notice.tsx'
import { useFocusAfter } from '../parts/use-focus-after.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { Recovered } from './Recovered.tsx'
import { Way } from './Way.tsx'

/**
 * In place of the program where its data can't be opened: why, and what can be done.
 * @param opened is told when they are open
 */
export function StartScreen({
  problem,
  opened,
}: {
  readonly problem: FailureData
  readonly opened: () => void
}) {
  const situation = useOperation('start.situation', {}, problem)
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<FailureData>()
  const [outcome, setOutcome] = useState<StartOutcome>()
  const [isStillClosed, setIsStillClosed] = useState(false)
  // A button that can't be pressed while the data are worked on loses the keyboard.
  const heading = useFocusAfter<HTMLHeadingElement>(isBusy)

  const solve = (way: StartWay, backup?: string) => {
    setFailure(undefined)
    setIsStillClosed(false)
    setIsBusy(true)
    call('start.solve', { way, backup })
      .then(
        (done) => {
          if (done.missing) setOutcome(done)
          else if (done.isOpen) opened()
          else {
            setIsStillClosed(true)
            situation.reload()
          }
        },
        (error: unknown) => setFailure(failureOf(error)),
      )
      .finally(() => setIsBusy(false))
  }
  if (outcome) return <Recovered outcome={outcome} goOn={opened} />
  const { ways = [], backups = [] } = situation.data ?? {}
  const now = situation.data?.problem ?? problem
  return (
    <main className="screen start">
      <h1 ref={heading} tabIndex={-1}>
        数据没有打开
      </h1>
      <p role="alert">{wordsAtStart(now)}</p>
      {failure && (
        <Notice kind="error" role="alert">
          {wordsAtStart(failure)}
        </Notice>
      )}
      {isStillClosed && (
        <Notice kind="info" role="status">
          已经再试过，还是没有打开。
        </Notice>
      )}
      {ways.length > 1 && <h2>可以这样办</h2>}
      <ul className="start-ways" aria-busy={isBusy}>
        {ways.map((way) => (
          <Way key={way} way={way} backups={way === 'restore' ? backups : []} isBusy={isBusy} take={solve} />
        ))}
      </ul>
      <p role="status" className="muted">
        {isBusy
          ? '正在处理…'
          : '无论怎样选，现在的文件都不会删除，会放进数据文件夹里以 set-aside 开头的文件夹。'}
      </p>
    </main>
  )
}

/** What happened, with what can be done about it here. */
function wordsAtStart(failure: FailureData): string {
  return startSentence(failure.code, failure.detail) ?? sentence(failure)
}
