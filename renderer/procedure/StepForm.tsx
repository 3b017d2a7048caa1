import { Alert, Button } from 'antd'
import { useId, useState } from 'react'
import { pressingWords } from '../../core/checks/grades.ts'
import { needsReason, type StepAction } from '../../core/procedure/procedure.ts'
import { ACTION_WORDS } from '../../core/procedure/words.ts'
import type { FailureData } from '../../core/failure.ts'
import { call } from '../call.ts'
import { DateInput } from '../parts/DateInput.tsx'
import { PersonInput } from '../parts/PersonInput.tsx'
import { TextArea } from '../parts/TextInput.tsx'
import { escapes } from '../parts/escapes.ts'
import { useEditor } from '../report/editor-context.ts'
import { useFindings } from '../report/findings/findings-context.ts'
import { printRoute } from '../route.ts'
import { ACTIONS } from './actions.ts'
import { exchangeDigest } from './exchange-digest.ts'
import type { ProcedureProps } from './use-procedure.ts'

export interface StepFormProps extends ProcedureProps {
  readonly action: StepAction
  readonly close: () => void
  readonly refuse: (failure: FailureData | undefined) => void
}

/** Who takes a step, what is noted with it, and the button that does it. */
export function StepForm({ action, procedure, change, close, refuse }: StepFormProps) {
  const { opened, session } = useEditor()
  const { findings } = useFindings()
  const { person, does, note: noteLabel } = ACTIONS[action]
  const [by, setBy] = useState(procedure.names[action] ?? '')
  const [note, setNote] = useState('')
  // Until it is changed here it is the one the report has.
  const [changedDate, setSignedOn] = useState<string | null>()
  const signedOn = changedDate === undefined ? opened.signedOn : changedDate
  const [busy, setBusy] = useState(false)
  const noteId = useId()
  const errors = action === 'review' ? findings.filter(({ severity }) => severity === 'error').length : 0
  const isComplete = by.trim() !== '' && (!needsReason(action) || note.trim() !== '')

  const take = async () => {
    setBusy(true)
    refuse(undefined)
    await session.flush()
    // What is sent to review or signed is what is on this screen, or nothing.
    const digest = await exchangeDigest(session.state().report)
    const input = { id: opened.id, action, by, note, acceptedErrors: errors, digest }
    const dated = action === 'sign' ? { ...input, signedOn } : input
    const failure = await change(call('procedure.step', dated))
    refuse(failure)
    if (failure) setBusy(false)
    else close()
  }
  return (
    <form
      className="step-form"
      onKeyDown={(event) => {
        // A note that was written is not lost by one key.
        if (escapes(event) && note === '') close()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        void take()
      }}
    >
      <h3>{ACTION_WORDS[action]}</h3>
      <p className="muted">{does}</p>
      {errors > 0 && (
        <Alert
          type="warning"
          title={`检查发现 ${pressingWords(findings)}，送审后会列在审签单上。`}
          action={<a href={printRoute({ screen: 'report', id: opened.id, view: 'check' })}>先去改正</a>}
        />
      )}
      <PersonInput label={person} value={by} onChange={setBy} autoFocus />
      {action === 'sign' && (
        <DateInput
          label="签发日期（成文日期）"
          value={signedOn}
          placeholder="可以以后再填"
          onChange={setSignedOn}
        />
      )}
      <div className="field">
        <label htmlFor={noteId}>{noteLabel}</label>
        <TextArea id={noteId} value={note} maxLength={500} rows={2} onChange={setNote} />
      </div>
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!isComplete}>
          {errors > 0 ? `带着 ${pressingWords(findings)}${ACTION_WORDS[action]}` : ACTION_WORDS[action]}
        </Button>
        <Button onClick={close}>取消</Button>
        {!isComplete && (
          <span className="muted">
            {by.trim() === '' ? `请填写${person}` : `请填写${noteLabel.replace('（可不填）', '')}`}
          </span>
        )}
      </div>
    </form>
  )
}
