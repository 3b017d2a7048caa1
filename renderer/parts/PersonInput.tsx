import { Input } from 'antd'
import { useId } from 'react'

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
      <Input
        id={id}
        value={value}
        maxLength={50}
        autoComplete="off"
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
