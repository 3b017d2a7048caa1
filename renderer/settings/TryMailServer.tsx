import { Alert, Button } from 'antd'
import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { failureOf } from '../use-operation.ts'

export interface TryMailServerProps {
  readonly signsIn: boolean
  readonly disabled: boolean
  /** What is tried; what came of something else is not shown. */
  readonly of: string
  /** Done when everything that was typed has reached the host. */
  readonly ready: () => Promise<void>
}

type State = 'idle' | 'trying' | 'good' | FailureData

interface Trial {
  readonly of: string
  readonly state: State
}

/** Tries the server as it is set up now, without sending anything. */
export function TryMailServer({ signsIn, disabled, of, ready }: TryMailServerProps) {
  const [trial, setTrial] = useState<Trial>({ of, state: 'idle' })
  const state = trial.of === of ? trial.state : 'idle'
  const attempt = () => {
    setTrial({ of, state: 'trying' })
    ready()
      .then(() => call('mail.try', {}))
      .then(
        () => setTrial({ of, state: 'good' }),
        (error: unknown) => setTrial({ of, state: failureOf(error) }),
      )
  }
  return (
    <div className="mail-try">
      <Button loading={state === 'trying'} disabled={disabled} onClick={attempt}>
        {state === 'trying' ? '正在连接…' : '测试连接'}
      </Button>
      {state === 'good' && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={signsIn ? '连接和登录成功，没有发送邮件。' : '连接成功，没有发送邮件。'}
        />
      )}
      {typeof state === 'object' && <FailureNotice failure={state} />}
    </div>
  )
}
