import { type ReactNode, useId } from 'react'
import { TextInput } from '../parts/TextInput.tsx'

export interface TextFieldProps {
  readonly label: string
  /** A sentence of what it does. */
  readonly hint: string
  readonly value: string
  /** What is wrong with it. */
  readonly problem?: string | undefined
  readonly example?: string
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** A setting that is typed. */
export function TextField({ label, hint, value, problem, example, disabled, onChange }: TextFieldProps) {
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(ids) => (
        <TextInput
          {...ids}
          value={value}
          maxLength={500}
          placeholder={example}
          disabled={disabled}
          status={problem === undefined ? '' : 'error'}
          onChange={onChange}
        />
      )}
    </Labelled>
  )
}

export interface LabelledProps {
  readonly label: string
  readonly hint: string
  readonly problem?: string | undefined
  /** What the field needs, so that its label, hint and problem are read out with it. */
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string
    readonly 'aria-invalid': boolean
  }) => ReactNode
}

/** A field with its label before it; below it what is wrong, else what it does. */
export function Labelled({ label, hint, problem, children }: LabelledProps) {
  const id = useId()
  const note = `${id}-note`
  return (
    <div className="mail-field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children({ id, 'aria-describedby': note, 'aria-invalid': problem !== undefined })}
        <p id={note} className={problem === undefined ? 'muted' : 'error'} aria-live="polite">
          {problem ?? hint}
        </p>
      </div>
    </div>
  )
}
