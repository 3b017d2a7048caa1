import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { StepFrame } from './StepFrame.tsx'

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
  return (
    <StepFrame
      person={{ label: '经办人', value: by, onChange: setBy }}
      reason={{ label: '移除的原因', value: reason, onChange: setReason }}
      act={{ words: '移除', look: 'danger', disabled: by.trim() === '' || reason.trim() === '' }}
      failure={failure}
      submit={() => {
        setFailure(undefined)
        void remove({ by, reason }).then(setFailure)
      }}
      close={close}
    />
  )
}
