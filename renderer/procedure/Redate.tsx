import { Button } from 'antd'
import { useId, useState } from 'react'
import type { FailureData } from '../../core/failure.ts'
import type { Registration } from '../../core/procedure/registrations.ts'
import { STEP_WORDS } from '../../core/procedure/words.ts'
import { call } from '../call.ts'
import { escapes } from '../parts/escapes.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PersonInput } from '../parts/PersonInput.tsx'
import { TextInput } from '../parts/TextInput.tsx'
import { useEditor } from '../report/editor-context.ts'
import { StepDate } from './StepDate.tsx'
import type { ProcedureProps } from './use-procedure.ts'

export interface RedateProps extends Pick<ProcedureProps, 'change'> {
  readonly registration: Registration
  readonly close: () => void
}

/** The right day of handing in or publishing, who says so, and why. */
export function Redate({ registration: { action, version, on, by: registrar }, change, close }: RedateProps) {
  const { opened } = useEditor()
  const [day, setDay] = useState(on)
  const [isDoubtful, setIsDoubtful] = useState(false)
  const [by, setBy] = useState(registrar)
  const [reason, setReason] = useState('')
  const [failure, setFailure] = useState<FailureData>()
  const id = useId()
  const isComplete = day !== null && !isDoubtful && day !== on && by.trim() !== '' && reason.trim() !== ''
  const redate = async () => {
    if (!isComplete) return
    setFailure(undefined)
    const told = { id: opened.id, action, version, on: day, by, reason }
    const refused = await change(call('procedure.redate', told))
    if (refused) setFailure(refused)
    else close()
  }
  return (
    <form
      className="step-form"
      onKeyDown={(event) => {
        if (escapes(event) && reason === '') close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void redate()
      }}
    >
      <StepDate
        label={`${STEP_WORDS[action]}日期`}
        value={day}
        isNeeded
        autoFocus
        signedOn={null}
        onChange={setDay}
        onDoubt={setIsDoubtful}
      />
      <PersonInput label="更正人" value={by} onChange={setBy} />
      <div className="field">
        <label htmlFor={id}>更正的原因</label>
        <TextInput id={id} value={reason} maxLength={500} onChange={setReason} />
      </div>
      <div className="row">
        <Button size="small" htmlType="submit" type="primary" disabled={!isComplete}>
          更正
        </Button>
        <Button size="small" onClick={close}>
          取消
        </Button>
        <span className="muted">原来登记的日期留在“经过”中。</span>
      </div>
      {failure && <FailureNotice failure={failure} />}
    </form>
  )
}
