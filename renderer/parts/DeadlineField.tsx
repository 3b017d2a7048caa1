import { yearDoubt } from '../../core/procedure/date-doubt.ts'
import { DateField } from './DateField.tsx'
import { LabelledField } from './LabelledField.tsx'
import { dayIn, type WrittenDay } from './written-day.ts'

export interface DeadlineFieldProps {
  readonly value: WrittenDay
  /** The year the reports are about. */
  readonly year: number | null
  readonly hint?: string
  readonly onChange: (day: WrittenDay) => void
}

/** The day by which reports have to come, and what speaks against it. */
export function DeadlineField({ year, hint, ...field }: DeadlineFieldProps) {
  const day = dayIn(field.value)
  const doubt = day === null || year === null ? undefined : yearDoubt(day, year)
  return (
    <LabelledField label="截止日期" {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <>
          <DateField id={id} isNeeded keepsWords {...field} />
          {doubt && (
            <p className="warning field-hint" role="status">
              {doubt}
            </p>
          )}
        </>
      )}
    </LabelledField>
  )
}
