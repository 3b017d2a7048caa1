import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { PersonInput } from '../parts/PersonInput.tsx'

export interface RemoveScanProps {
  readonly by: string
  readonly remove: (given: { readonly by: string; readonly reason: string }) => Promise<boolean>
  readonly close: () => void
}

/** Who takes a scan away, and why. */
export function RemoveScan({ by: proposed, remove, close }: RemoveScanProps) {
  const [by, setBy] = useState(proposed)
  const [reason, setReason] = useState('')
  const id = useId()
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault()
        void remove({ by, reason })
      }}
    >
      <PersonInput label="经办人" value={by} onChange={setBy} />
      <div className="field">
        <label htmlFor={id}>移除的原因</label>
        <Input id={id} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </div>
      <div className="row">
        <Button size="small" htmlType="submit" danger disabled={by.trim() === '' || reason.trim() === ''}>
          移除
        </Button>
        <Button size="small" onClick={close}>
          取消
        </Button>
      </div>
    </form>
  )
}
