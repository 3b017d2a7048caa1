import { dateDoubt } from '../../core/procedure/date-doubt.ts'
import { DateInput, type DateInputProps } from '../parts/DateInput.tsx'
import { dayIn } from '../parts/written-day.ts'
import { useProgram } from '../status.ts'
import { useReport } from './use-session-value.ts'

export interface StepDateProps extends DateInputProps {
  /** 成文日期, where the day should not lie before it. */
  readonly signedOn: string | null
}

/** The day of a step, and what speaks against it. */
export function StepDate({ signedOn, ...input }: StepDateProps) {
  const { year } = useReport()
  const { today } = useProgram().status
  const day = dayIn(input.value)
  const doubt = day === null ? undefined : dateDoubt(day, { today, year, signedOn })
  return (
    <>
      <DateInput isDone ofYear={year} {...input} />
      {doubt && (
        <p className="warning step-doubt" role="status">
          {doubt}
        </p>
      )}
    </>
  )
}
