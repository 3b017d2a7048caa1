import { useId } from 'react'
import { DatePicker, dayjs } from './date-picker.ts'

export interface DateInputProps {
  readonly label: string
  /** "2026-01-09", or null. */
  readonly value: string | null
  readonly placeholder: string
  readonly disabled?: boolean
  readonly onChange: (value: string | null) => void
}

/** A day, or none. */
export function DateInput({ label, value, placeholder, disabled = false, onChange }: DateInputProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DatePicker
        id={id}
        value={value ? dayjs(value) : null}
        format="YYYY年M月D日"
        placeholder={placeholder}
        disabled={disabled}
        onChange={(date) => onChange(date?.isValid() ? date.format('YYYY-MM-DD') : null)}
      />
    </div>
  )
}
