import { useId } from 'react'
import { DateField } from '../../parts/DateField.tsx'
import { dayIn, type WrittenDay } from '../../parts/written-day.ts'
import { useCollection } from '../collection-context.ts'

export interface ReceivedOnProps {
  readonly value: WrittenDay
  /** None where what stood there was emptied. */
  readonly change: (day: WrittenDay) => void
}

/** The day on which files came that are taken in now, which may be later; mails tell their own. */
export function ReceivedOn({ value, change }: ReceivedOnProps) {
  const { today } = useCollection()
  const id = useId()
  const day = dayIn(value)
  const isLater = day !== null && day > today
  return (
    <div className="received-on">
      <label htmlFor={id}>这些文件是哪天收到的</label>
      <DateField id={id} value={value} isNeeded isDone keepsWords onChange={change} />
      {isLater ? (
        <span className="error" role="alert">
          这一天还没有到。
        </span>
      ) : (
        <span className="muted">邮件按邮件上的时间；是否迟报按这一天算。</span>
      )}
    </div>
  )
}
