import { Segmented } from 'antd'
import { useState } from 'react'
import type { AlikeTexts } from '../../../core/contract/alike.ts'
import { FailureNotice } from '../../parts/FailureNotice.tsx'
import { PlainButton } from '../../parts/PlainButton.tsx'
import { TaskProgress } from '../../parts/TaskProgress.tsx'
import { useCollection } from '../collection-context.ts'
import { AlikeList } from './AlikeList.tsx'
import { AlikePair } from './AlikePair.tsx'
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
  const { id } = useCollection().collection
  const [atLeast, setAtLeast] = useState<number>(SHARES[0].value)
  const [last, setLast] = useState<AlikeTexts>()
  const [isOpen, setIsOpen] = useState(false)
  const { found, failure, task, retry } = useAlike(id, atLeast)
  if (isOpen && last)
    return (
      <div className="alike-opened" onKeyDown={(event) => event.key === 'Escape' && setIsOpen(false)}>
        <div className="row">
          <PlainButton autoFocus onClick={() => setIsOpen(false)}>
            ← 全部雷同
          </PlainButton>
        </div>
        <AlikePair pair={last} collection={id} />
      </div>
    )
  const choose = (pair: AlikeTexts) => {
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
          onChange={setAtLeast}
          options={[...SHARES]}
        />
        <span role="status" className="muted">
          {found && (found.total === 0 ? '没有雷同的文字' : `${found.total.toLocaleString('zh-CN')} 处雷同`)}
        </span>
      </div>
      <TaskProgress task={task} />
      {failure && <FailureNotice failure={failure} retry={retry} />}
      {found && found.total > 0 && <AlikeList found={found} last={last} choose={choose} />}
    </>
  )
}
