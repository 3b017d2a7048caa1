import { useId } from 'react'
import { DateField, type DateFieldProps } from './DateField.tsx'
import './field.css'

export interface DateInputProps extends Omit<DateFieldProps, 'id'> {
  readonly label: string
}

/** A day, or none, with its label. */
export function DateInput({ label, ...field }: DateInputProps) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <DateField id={id} {...field} />
    </div>
  )
}
