import { Input } from 'antd'
import { useId } from 'react'

export interface PersonInputProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The name of who does something, as it stands in the record. */
export function PersonInput({ label, value, onChange }: PersonInputProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={50}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
