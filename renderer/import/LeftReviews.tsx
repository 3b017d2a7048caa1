import { useState } from 'react'
import { GiveUpQuestion } from '../parts/GiveUpQuestion.tsx'
import { Notice } from '../parts/Notice.tsx'
import { PlainButton } from '../parts/PlainButton.tsx'
import { type LeftReview, type Reviewed, reviewWords } from './kept-review.ts'
import { unpacked } from './kept-reading.ts'

/** What was corrected in a source and neither stored nor given up: to be gone on with. */
export function LeftReviews({
  reviews,
  open,
}: {
  readonly reviews: readonly LeftReview[]
  readonly open: (reviewed: Reviewed) => void
}) {
  return reviews.map((left) => <Left key={left.hash} left={left} open={open} />)
}

function Left({
  left: { name, hash, said, packed, drop },
  open,
}: {
  readonly left: LeftReview
  readonly open: (reviewed: Reviewed) => void
}) {
  const [isAsked, setIsAsked] = useState(false)
  const [isUnreadable, setIsUnreadable] = useState(false)
  const goOn =
    packed === null || isUnreadable
      ? undefined
      : () => {
          unpacked(packed).then(
            (imported) => open({ name, hash, imported, packed }),
            () => setIsUnreadable(true),
          )
        }
  return (
    <Notice
      kind="info"
      role="status"
      action={
        <span className="row">
          {goOn && (
            <PlainButton size="small" onClick={goOn}>
              接着核对
            </PlainButton>
          )}
          <PlainButton size="small" onClick={() => setIsAsked(true)}>
            不要了
          </PlainButton>
        </span>
      }
    >
      {`上次核对“${name}”时${said}，还没有存入。`}
      {!goOn && '请再选择或者粘贴一次同样的内容，改过的会放回去。'}
      {isAsked && (
        <GiveUpQuestion what={reviewWords(name)} act="丢掉" stay={() => setIsAsked(false)} goOn={drop} />
      )}
    </Notice>
  )
}
