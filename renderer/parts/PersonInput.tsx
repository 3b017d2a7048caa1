import { useId } from 'react'
import { TextInput } from './TextInput.tsx'

export interface PersonInputProps {
  readonly label: string
  readonly value: string
  /** The keyboard goes here when it appears. */
  readonly autoFocus?: boolean
  readonly onChange: (value: string) => void
}

/** The name of who does something, as it stands in the record. */
export function PersonInput({ label, value, autoFocus = false, onChange }: PersonInputProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        value={value}
        maxLength={50}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={onChange}
      />
    </div>
  )
}
