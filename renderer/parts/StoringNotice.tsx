import { sentence } from '../../core/failure.ts'
import { LONGEST_TOLD } from '../../core/window-failure.ts'
import type { KeptFields } from '../typed/kept-fields.ts'
import type { Storing } from '../typed/use-storing.ts'
import { FailureNotice } from './FailureNotice.tsx'
import { Notice } from './Notice.tsx'
import { PlainButton } from './PlainButton.tsx'
import './storing-notice.css'

export interface StoringNoticeProps {
  readonly storing: Pick<Storing<never>, 'failure' | 'choice'> &
    /** Of fields that no button stores. */
    Partial<Pick<KeptFields<never>, 'keep' | 'giveUp'>>
}

/** Why something was not stored; where another window has stored the same otherwise, what stands there now, and the choice. */
export function StoringNotice({ storing }: StoringNoticeProps) {
  const { failure, choice, keep, giveUp } = storing
  if (!failure) return null
  if (failure.code !== 'changed-elsewhere' || !choice)
    return (
      <>
        <FailureNotice failure={failure} retry={keep && (() => void keep())} />
        {giveUp && (
          <p className="muted">
            没有存入的还在这里，离开也不丢。
            <PlainButton kind="link" onClick={giveUp}>
              不要了
            </PlainButton>
          </p>
        )}
      </>
    )
  const { mine, theirs } = choice
  const long = failure.detail.fields.filter(({ words }) => words.length > LONGEST_TOLD)
  return (
    <Notice
      kind="error"
      role="alert"
      action={
        <span className="storing-choice">
          <PlainButton size="small" onClick={mine}>
            用这里写的
          </PlainButton>
          <PlainButton size="small" onClick={theirs}>
            用已存的
          </PlainButton>
        </span>
      }
    >
      {sentence(failure)}
      {long.map(({ field, label, words }) => (
        <details key={field}>
          <summary>已存的{label}全文</summary>
          <p className="stored-words">{words}</p>
        </details>
      ))}
    </Notice>
  )
}
