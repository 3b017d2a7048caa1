import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { StepFrame } from './StepFrame.tsx'

export interface RemoveScanProps {
  /** The report's. */
  readonly of: string
  readonly scan: number
  readonly by: string
  readonly remove: (given: {
    readonly by: string
    readonly reason: string
  }) => Promise<FailureData | undefined>
  readonly close: () => void
}

/** Who takes a scan away, and why. */
export function RemoveScan({ of, scan, by: proposed, remove, close }: RemoveScanProps) {
  const draft = useFormDraft(`remove scan ${of} ${scan}`, '移除的原因', { by: proposed, reason: '' })
  const { by, reason } = draft.value
  const [failure, setFailure] = useState<FailureData>()
  return (
    <StepFrame
      person={{ label: '经办人', value: by, onChange: (name) => draft.put({ by: name }) }}
      reason={{ label: '移除的原因', value: reason, onChange: (words) => draft.put({ reason: words }) }}
      act={{ words: '移除', look: 'danger', disabled: by.trim() === '' || reason.trim() === '' }}
      failure={failure}
      draft={draft}
      submit={() => {
        setFailure(undefined)
        void remove({ by, reason }).then((refused) => {
          if (refused) setFailure(refused)
          else draft.drop()
        })
      }}
      close={close}
    />
  )
}
