import { useState, useSyncExternalStore } from 'react'
import { perform } from '../actions.ts'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { Question } from '../parts/Question.tsx'
import { parseRoute } from '../route.ts'
import {
  adoptDraft,
  allDrafts,
  keepDraft,
  type LeftDraft,
  leftDrafts,
  subscribeDrafts,
  wantDraft,
  wordsOf,
} from '../typed/drafts.ts'
import './offered-texts.css'

/** Tells above the list of reports which forms hold words that an earlier page left; nothing where none do. */
export function LeftForms() {
  useSyncExternalStore(subscribeDrafts, allDrafts)
  const [shown, setShown] = useState<readonly LeftDraft[]>()
  const left = leftDrafts()
  const action = (
    <PlainButton size="small" onClick={() => setShown(left)}>
      查看
    </PlainButton>
  )
  return (
    <>
      {shown && <LeftList left={shown} close={() => setShown(undefined)} />}
      {left.length > 0 && (
        <div className="offer-unsaved">
          <Notice kind="info" role="status" action={action}>
            有 {left.length} 处上次写了没有存入，还在原来的地方。
          </Notice>
        </div>
      )}
    </>
  )
}

function LeftList({ left, close }: { readonly left: readonly LeftDraft[]; readonly close: () => void }) {
  return (
    <Question
      wide
      title={`有 ${left.length} 处上次写了没有存入`}
      close={close}
      answers={<PlainButton onClick={close}>以后再说</PlainButton>}
    >
      <p>打开以后接着写，再存入；不要的不再保留。</p>
      {left.map((each) => (
        <Left key={each.place} left={each} close={close} />
      ))}
    </Question>
  )
}

/** One form: whose it is, what stands in it, the way there. */
function Left({ left: { place, draft }, close }: { readonly left: LeftDraft; readonly close: () => void }) {
  const isThere = useSyncExternalStore(subscribeDrafts, () => allDrafts().has(place))
  const { label, of, address, edits } = draft
  const open = () => {
    close()
    wantDraft(place)
    if (parseRoute(address).screen === 'reports') perform('new')
    else window.location.hash = address
  }
  return (
    <section className="offered-text" role="group" aria-label={label}>
      <h3>
        {label}
        <span className="muted">{of}</span>
      </h3>
      <dl>
        <dt>写的</dt>
        <dd>{wordsOf(edits) || '没有文字，只选了别的'}</dd>
      </dl>
      <div className="row">
        {isThere ? (
          <>
            <PlainButton size="small" onClick={open}>
              打开
            </PlainButton>
            <PlainButton size="small" onClick={() => keepDraft(place, undefined)}>
              不要
            </PlainButton>
          </>
        ) : (
          <>
            <span className="muted">已经去掉。</span>
            <PlainButton size="small" onClick={() => adoptDraft(place, draft)}>
              恢复
            </PlainButton>
          </>
        )}
      </div>
    </section>
  )
}
