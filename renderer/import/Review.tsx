import { Button } from 'antd'
import { type ReactNode, useMemo, useState } from 'react'
import { checkReport } from '../../core/checks/check.ts'
import type { FailureData } from '../../core/failure.ts'
import { seasonOf } from '../../core/report/deadline.ts'
import type { Field } from '../../core/report/report.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { printRoute, type Route } from '../route.ts'
import { useProgram } from '../status.ts'
import { useOnce } from '../use-once.ts'
import { failureOf, useOperation } from '../use-operation.ts'
import { countsOf, doubtGroups, isYearAsked, placesOf, storing } from './draft.ts'
import { FoundReport } from './FoundReport.tsx'
import { SourceView } from './SourceView.tsx'
import { ToSettle } from './ToSettle.tsx'
import { type Reviewed, reviewWords, useReview } from './kept-review.ts'
import { CameBack } from '../parts/CameBack.tsx'
import { ScreenHeading } from '../parts/ScreenHeading.tsx'
import { GiveUpQuestion } from '../parts/GiveUpQuestion.tsx'
import { TwinQuestion } from '../parts/TwinQuestion.tsx'

export interface ReviewProps {
  readonly reviewed: Reviewed
  /** What is told of other files. */
  readonly others: ReactNode
  readonly another: () => void
  /** It is stored: its source need not wait any more. */
  readonly taken: () => void
  /** Goes on, where no other file waits. */
  readonly leave: (to: Route) => void
}

/** What the corrections are given up for. */
interface GivingUp {
  readonly act: string
  readonly then: () => void
}

/** The source on the left, what was found in it on the right. Nothing is stored before the user accepts. */
export function Review({ reviewed, others, another, taken, leave }: ReviewProps) {
  const { name, imported } = reviewed
  const { status } = useProgram()
  const review = useReview(reviewed)
  const { draft, setDraft } = review
  const [asked, setAsked] = useState<GivingUp>()
  const [active, setActive] = useState<Field>()
  const [failure, setFailure] = useState<FailureData>()
  const { report } = draft
  const { texts, figures } = countsOf(report)
  const toSettle = doubtGroups(draft).length
  const wrong = useMemo(
    () =>
      checkReport(report).filter(
        ({ rule, severity }) => rule.startsWith('arithmetic.') && severity === 'error',
      ),
    [report],
  )
  const own = useOperation('reports.twin', { agency: report.agency.name, year: report.year })
  const twin = own.data?.twin ?? undefined
  const following = useOperation('reports.twin', { agency: report.agency.name, year: report.year + 1 })
  const [askedTo, setAskedTo] = useState<'store' | 'storeForNext'>()
  const season = seasonOf(status.today)
  // Whether there is one already has to be known first.
  const isAwaited = [own, following].some(({ data, failure: none }) => !data && !none)
  const isHeld = status.readOnly || isYearAsked(draft) || isAwaited

  const giveUp = (what: GivingUp) => (review.isWritten ? setAsked(what) : what.then())
  // Where it is gone on from at once, there may be one of the year after.
  const twinOf = (isForNext: boolean) => twin ?? (isForNext ? following.data?.twin : undefined)
  const storeAsking = (isForNext: boolean) => {
    if (twinOf(isForNext)) setAskedTo(isForNext ? 'storeForNext' : 'store')
    else void store(isForNext)
  }
  const askedTwin = askedTo && twinOf(askedTo === 'storeForNext')
  const keep = async () => {
    const stored = await call('reports.create', storing(draft))
    review.stored()
    taken()
    return stored
  }
  const trying = useOnce(async (act: () => Promise<unknown>) => {
    setAskedTo(undefined)
    setFailure(undefined)
    try {
      await act()
      return true
    } catch (error) {
      setFailure(failureOf(error))
      return false
    }
  })
  const store = (isForNext: boolean) =>
    trying(async () => {
      const stored = await keep()
      const { id } = isForNext ? await call('reports.create', { kind: 'lastYear', from: stored.id }) : stored
      leave({ screen: 'report', id, view: 0 })
    })
  return (
    <main className="review">
      <header className="review-head">
        <div className="screen-head">
          <ScreenHeading>核对导入的内容</ScreenHeading>
          <Button onClick={() => giveUp({ act: '换一份', then: another })}>换一份</Button>
          <Button onClick={() => giveUp({ act: '离开', then: () => leave({ screen: 'reports' }) })}>
            不导入
          </Button>
          {report.year < season && !isYearAsked(draft) ? (
            <>
              <Button disabled={isHeld} onClick={() => storeAsking(false)}>
                只存入
              </Button>
              <Button type="primary" disabled={isHeld} onClick={() => storeAsking(true)}>
                存入，并接着写 {report.year + 1}年的
              </Button>
            </>
          ) : (
            <Button type="primary" disabled={isHeld} onClick={() => storeAsking(false)}>
              存入
            </Button>
          )}
        </div>
        <p role="status" className="summary">
          从“{name}”认出 {texts} 段文字、{figures} 个数；
          {toSettle > 0 ? <strong className="warning">{toSettle} 处要您看一看</strong> : '没有拿不准的地方'}
          {imported.unplaced.length > 0 && `；${imported.unplaced.length} 处没有放进报告`}。还没有存入。
        </p>
        {others}
        {isYearAsked(draft) && <p className="warning">原文没有写年份，请先填写统计年度，再存入。</p>}
        <CameBack draft={review} drop={() => giveUp({ act: '丢掉', then: () => undefined })} />
        {failure && <FailureNotice failure={failure} />}
        {twin && (
          <p className="warning">
            已有一份 {twin.agency} {twin.year}年的报告，存入后会有两份，原来的一份不变。
            <a href={printRoute({ screen: 'report', id: twin.id, view: 0 })}>打开已有的</a>
          </p>
        )}
        {asked && (
          <GiveUpQuestion
            what={reviewWords(name)}
            act={asked.act}
            stay={() => setAsked(undefined)}
            goOn={() => {
              setAsked(undefined)
              review.drop()
              asked.then()
            }}
          />
        )}
        {askedTwin && (
          <TwinQuestion
            twin={askedTwin}
            before={
              twin ? undefined : { words: `存入，打开已有的 ${askedTwin.year}年`, keep: () => trying(keep) }
            }
            goOn={() => void store(askedTo === 'storeForNext')}
            close={() => setAskedTo(undefined)}
          />
        )}
      </header>
      <SourceView
        document={imported.document}
        unplaced={imported.unplaced}
        active={active === undefined ? [] : placesOf(imported, active)}
      />
      <section className="found-side" aria-label="认出的内容">
        <ToSettle draft={draft} imported={imported} wrong={wrong} setDraft={setDraft} look={setActive} />
        <FoundReport draft={draft} setDraft={setDraft} look={setActive} />
      </section>
    </main>
  )
}
