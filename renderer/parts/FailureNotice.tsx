import { type FailureData, sentence } from '../../core/failure.ts'
import { Notice } from './Notice.tsx'
import { PlainButton } from './PlainButton.tsx'

export interface FailureNoticeProps {
  readonly failure: FailureData
  readonly retry?: (() => void) | undefined
  readonly retryLabel?: string
}

/** What happened and what to do, where it happened. */
export function FailureNotice({ failure, retry, retryLabel = '再试一次' }: FailureNoticeProps) {
  const action = retry && (
    <PlainButton size="small" onClick={retry}>
      {retryLabel}
    </PlainButton>
  )
  // What the user stopped did not go wrong.
  const kind = failure.code === 'cancelled' ? 'info' : 'error'
  return (
    <Notice kind={kind} role="alert" action={action}>
      {sentence(failure)}
    </Notice>
  )
}
