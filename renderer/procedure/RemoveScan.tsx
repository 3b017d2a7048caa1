import { Button } from 'antd'
import { useId, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { escapes } from '../parts/escapes.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { PersonInput } from '../parts/PersonInput.tsx'

export interface RemoveScanProps {
  readonly by: string
  readonly remove: (given: {
    readonly by: string
    readonly reason: string
  }) => Promise<FailureData | undefined>
  readonly close: () => void
}

/** Who takes a scan away, and why. */
export function RemoveScan({ by: proposed, remove, close }: RemoveScanProps) {
  const [by, setBy] = useState(proposed)
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<FailureData>()
  const id = useId()
  return (
    <form
      className="step-form"
      onKeyDown={(event) => {
        if (escapes(event) && reason === '') close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        setFailure(undefined)
        void remove({ by, reason }).then(setFailure)
      }}
    >
      <PersonInput label="经办人" value={by} onChange={setBy} autoFocus />
      <div className="field">
        <label htmlFor={id}>移除的原因</label>
        <TextInput id={id} value={reason} maxLength={500} onChange={setReason} />
      </div>
      <div className="row">
        <Button size="small" htmlType="submit" danger disabled={by.trim() === '' || reason.trim() === ''}>
          移除
        </Button>
        <Button size="small" onClick={close}>
          取消
        </Button>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
