import { useId } from 'react'
import { DateField } from '../../parts/DateField.tsx'
import { useCollection } from '../collection-context.ts'

export interface ReceivedOnProps {
  readonly value: string
  readonly change: (day: string) => void
  readonly doubt: (isDoubtful: boolean) => void
}

/** The day on which files came that are taken in now, which may be later; mails tell their own. */
export function ReceivedOn({ value, change, doubt }: ReceivedOnProps) {
  const { today } = useCollection()
  const id = useId()
  const isLater = value > today
  return (
    <div className="received-on">
      <label htmlFor={id}>这些文件是哪天收到的</label>
      <DateField
        id={id}
        value={value}
        isNeeded
        isDone
        onChange={(day) => {
          if (day === null) return
          change(day)
          doubt(day > today)
        }}
        onDoubt={doubt}
      />
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
