import { Alert, Button } from 'antd'
import { type FailureData, sentence } from '../../core/failure.ts'

export interface FailureNoticeProps {
  readonly failure: FailureData
  readonly retry?: (() => void) | undefined
  readonly retryLabel?: string
}

/** What happened and what to do, where it happened. */
export function FailureNotice({ failure, retry, retryLabel = '重试' }: FailureNoticeProps) {
  const action = retry && (
    <Button size="small" onClick={retry}>
      {retryLabel}
    </Button>
  )
  // What the user stopped did not go wrong.
  const type = failure.code === 'cancelled' ? 'info' : 'error'
  return <Alert type={type} showIcon title={sentence(failure)} action={action} role="alert" />
}
