import { Segmented } from 'antd'
import { useState } from 'react'
import type { AlikeTexts, LookedTexts } from '../../../core/contract/alike.ts'
import { useStep } from '../../long-steps.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { TaskProgress } from '../../parts/TaskProgress.tsx'
import { useCollection } from '../collection-context.ts'
import { takings } from '../intake/takings.ts'
import { AlikeList } from './AlikeList.tsx'
import { AlikePair } from './AlikePair.tsx'
import { LookNote } from './LookNote.tsx'
import { withLook } from './noted.ts'
import { useAlike } from './use-alike.ts'
import './alike.css'

/** Texts that two units have alike. */
export function AlikeView() {
  const { counts } = useCollection().collection
  const came = counts.units - counts.states.missing
  return (
    <section className="collection-view" aria-label="雷同">
      {came < 2 ? (
        <p className="nothing-found">收到两个以上单位的报告后，这里列出文字雷同的。</p>
      ) : (
        <FoundAlike />
      )}
    </section>
  )
}

const SHARES = [
  { value: 0.6, label: '六成以上相同' },
  { value: 0.8, label: '八成以上' },
  { value: 1, label: '完全相同' },
] as const

/** The pairs, or one of them side by side. */
function FoundAlike() {
  const { id, counts } = useCollection().collection
  const round = useStep(takings, id)?.round ?? 0
  const [last, setLast] = useState<AlikeTexts | LookedTexts>()
  const [isOpen, setIsOpen] = useState(false)
  const among = JSON.stringify([counts, round])
  const { atLeast, found, failure, task, look: lookAgain, noted } = useAlike(id, among, SHARES[0].value)
  const look = (remark: string | null, at: string) => {
    if (!found || !last) return
    const place = found.pairs.findIndex((pair) => pair === last)
    noted(withLook(found, last, remark, at))
    // The keyboard goes on with what comes next.
    setLast(found.pairs[place + 1] ?? found.pairs[place - 1])
    setIsOpen(false)
  }
  if (isOpen && last)
    return (
      <div className="alike-opened" onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}>
        <div className="row">
          <PlainButton autoFocus onClick={() => setIsOpen(false)}>
            ← 全部雷同
          </PlainButton>
        </div>
        <AlikePair pair={last} collection={id} />
        <LookNote pair={last} noted={look} />
      </div>
    )
  const choose = (pair: AlikeTexts | LookedTexts) => {
    setLast(pair)
    setIsOpen(true)
  }
  return (
    <>
      <div className="row">
        <Segmented
          aria-label="多像才列出"
          value={atLeast}
          disabled={task.progress !== undefined}
          onChange={lookAgain}
          options={[...SHARES]}
        />
        <span role="status" className="muted">
          {found &&
            (found.total === 0
              ? found.looked.length > 0
                ? '雷同的都看过了'
                : '没有雷同的文字'
              : `${found.total.toLocaleString('zh-CN')} 处雷同`)}
        </span>
      </div>
      <TaskProgress task={task} />
      {failure && <FailureNotice failure={failure} retry={() => lookAgain(atLeast)} />}
      {found && <AlikeList pairs={found.pairs} last={last} choose={choose} />}
      {found && found.total > found.pairs.length && (
        <p className="muted">
          还有 {(found.total - found.pairs.length).toLocaleString('zh-CN')} 处，没有列出。
        </p>
      )}
      {found && found.looked.length > 0 && (
        <details className="alike-looked" open={last && found.looked.includes(last as LookedTexts)}>
          <summary>看过，不用退回的（{found.looked.length} 处）</summary>
          <AlikeList pairs={found.looked} last={last} choose={choose} />
        </details>
      )}
    </>
  )
}
