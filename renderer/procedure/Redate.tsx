import { useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import type { Registration } from '../../core/procedure/registrations.ts'
import { STEP_WORDS } from '../../core/procedure/words.ts'
import { call } from '../call.ts'
import { useFormDraft } from '../typed/use-form-draft.ts'
import { useEditor } from '../report/editor-context.ts'
import { dayIn, type WrittenDay } from '../parts/written-day.ts'
import { StepDate } from '../report/StepDate.tsx'
import { StepFrame } from './StepFrame.tsx'
import type { ProcedureProps } from './use-procedure.ts'

export interface RedateProps extends Pick<ProcedureProps, 'change'> {
  readonly registration: Registration
  readonly close: () => void
}

interface Right {
  readonly by: string
  readonly reason: string
  readonly day: WrittenDay
}

/** The right day of handing in or publishing, who says so, and why. */
export function Redate({ registration: { action, version, on, by: registrar }, change, close }: RedateProps) {
  const { opened } = useEditor()
  const draft = useFormDraft<Right>(`redate ${opened.id} ${action} ${version}`, '更正日期的登记', {
    by: registrar,
    reason: '',
    day: on,
  })
  const { by, reason } = draft.value
  const day = dayIn(draft.value.day)
  const [failure, setFailure] = useState<FailureData>()
  const isComplete = day !== null && day !== on && by.trim() !== '' && reason.trim() !== ''
  const redate = async () => {
    if (!isComplete) return
    setFailure(undefined)
    const told = { id: opened.id, action, version, on: day, by, reason }
    const refused = await change(call('procedure.redate', told))
    if (refused) setFailure(refused)
    else {
      draft.drop()
      close()
    }
  }
  return (
    <StepFrame
      person={{ label: '更正人', value: by, autoFocus: false, onChange: (name) => draft.put({ by: name }) }}
      reason={{ label: '更正的原因', value: reason, onChange: (words) => draft.put({ reason: words }) }}
      act={{ words: '更正', look: 'primary', disabled: !isComplete }}
      hint="原来登记的日期留在“经过”中。"
      failure={failure}
      draft={draft}
      submit={() => void redate()}
      close={close}
    >
      <StepDate
        label={`${STEP_WORDS[action]}日期`}
        value={draft.value.day}
        isNeeded
        autoFocus
        signedOn={null}
        keepsWords
        onChange={(date) => draft.put({ day: date ?? on })}
      />
    </StepFrame>
  )
}
