import { Button } from 'antd'
import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react'
import type { FailureData } from '../../core/failure.ts'
import { CameBack, type CameBackProps } from '../parts/CameBack.tsx'
import { onEscape } from '../parts/escapes.ts'
import { FailureNotice } from '../parts/FailureNotice.tsx'
import { PersonInput } from '../parts/PersonInput.tsx'
import { TextArea, TextInput } from '../parts/TextInput.tsx'

interface Asked {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

export interface StepFrameProps {
  /** What is done here, above the fields. */
  readonly head?: ReactNode
  /** Who does it. */
  readonly person: Asked & { readonly autoFocus?: boolean }
  /** What is asked besides, between who and why. */
  readonly children?: ReactNode
  /** Why, or what is to be noted. */
  readonly reason?: Asked & { readonly rows?: number; readonly doubt?: string | undefined }
  /** The button that does it. */
  readonly act: {
    readonly words: ReactNode
    readonly look?: 'primary' | 'danger'
    readonly disabled: boolean
    readonly busy?: boolean
  }
  readonly button?: Ref<HTMLButtonElement>
  /** Said beside the buttons. */
  readonly hint?: string | undefined
  readonly failure?: FailureData | undefined
  /** What comes below the buttons. */
  readonly below?: ReactNode
  /** What is typed here. */
  readonly draft: CameBackProps['draft']
  readonly submit: () => void
  /** Absent while there is no way back. */
  readonly close: (() => void) | undefined
}

/** The form of a step that goes on record: who, what else it asks, and why. Esc and 取消 leave it; its button alone takes the step. */
export function StepFrame(props: StepFrameProps) {
  const { head, person, children, reason, act, button, hint, failure, below, draft, submit, close } = props
  const id = useId()
  const leaveByEscape = onEscape(() => close?.())
  return (
    <form
      className="step-form"
      onKeyDown={(event) => {
        goOnByEnter(event)
        leaveByEscape(event)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (!act.disabled) submit()
      }}
    >
      {head}
      <PersonInput autoFocus {...person} />
      {children}
      {reason && (
        <div className="field">
          <label htmlFor={id}>{reason.label}</label>
          <div>
            <ReasonInput id={id} {...reason} />
            {reason.doubt !== undefined && (
              <p className="warning field-hint" role="status">
                {reason.doubt}
              </p>
            )}
          </div>
        </div>
      )}
      <div className="row">
        <Button
          ref={button}
          htmlType="submit"
          type={act.look === 'primary' ? 'primary' : 'default'}
          danger={act.look === 'danger'}
          loading={act.busy ?? false}
          disabled={act.disabled}
        >
          {act.words}
        </Button>
        {close && <Button onClick={close}>取消</Button>}
        <span role="status" className="muted">
          {hint}
        </span>
        <CameBack draft={draft} />
      </div>
      {failure && <FailureNotice failure={failure} />}
      {below}
    </form>
  )
}

/** What goes on record is not done from a field: Enter there leads to what comes next. */
function goOnByEnter(event: KeyboardEvent<HTMLFormElement>): void {
  const { key, target, currentTarget, nativeEvent } = event
  const isField = target instanceof HTMLInputElement && target.type !== 'checkbox'
  if (key !== 'Enter' || !isField || event.isDefaultPrevented() || nativeEvent.isComposing) return
  event.preventDefault()
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('input, textarea, [type="submit"]')]
  stops.find((stop, i) => i > stops.indexOf(target) && !stop.matches(':disabled'))?.focus()
}

function ReasonInput({ id, value, rows, onChange }: Asked & { readonly id: string; readonly rows?: number }) {
  const field = { id, value, maxLength: 500, onChange }
  return rows === undefined ? <TextInput {...field} /> : <TextArea {...field} rows={rows} />
}
