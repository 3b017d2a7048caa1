import { type ReactNode, useId } from 'react'
import './field.css'

export interface LabelledFieldProps {
  readonly label: string
  readonly hint?: string
  /** The field, under the id that its label names. */
  readonly children: (id: string) => ReactNode
}

/** A field of a form with its label before it, and a hint below. */
export function LabelledField({ label, hint, children }: LabelledFieldProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div>
        {children(id)}
        {hint !== undefined && <p className="muted field-hint">{hint}</p>}
      </div>
    </div>
  )
}
