import { yearDoubt } from '../../core/procedure/date-doubt.ts'
import { DateField } from './DateField.tsx'
import { LabelledField } from './LabelledField.tsx'

export interface DeadlineFieldProps {
  readonly value: string
  /** The year the reports are about. */
  readonly year: number | null
  readonly hint?: string
  readonly onChange: (day: string | null) => void
  readonly onDoubt: (isDoubtful: boolean) => void
}

/** The day by which reports have to come, and what speaks against it. */
export function DeadlineField({ year, hint, ...field }: DeadlineFieldProps) {
  const doubt = year === null ? undefined : yearDoubt(field.value, year)
  return (
    <LabelledField label="截止日期" {...(hint === undefined ? {} : { hint })}>
      {(id) => (
        <>
          <DateField id={id} isNeeded {...field} />
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
