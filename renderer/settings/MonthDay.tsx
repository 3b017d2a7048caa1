import { Select } from 'antd'
import { Setting } from './Choice.tsx'

export interface MonthDayProps {
  readonly label: string
  readonly hint: string
  /** "MM-DD" */
  readonly value: string
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** Days of the months of a year that is no leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** A day of every year. */
export function MonthDay({ label, hint, value, disabled, onChange }: MonthDayProps) {
  const [month = 1, day = 1] = value.split('-').map(Number)
  const choose = (nextMonth: number, nextDay: number) => {
    const last = DAYS[nextMonth - 1] ?? 31
    onChange([nextMonth, Math.min(nextDay, last)].map((part) => String(part).padStart(2, '0')).join('-'))
  }
  return (
    <Setting label={label} hint={hint}>
      {(id) => (
        <div className="row" role="group" aria-labelledby={id}>
          次年
          <Select
            aria-label="月"
            value={month}
            disabled={disabled}
            onChange={(next) => choose(next, day)}
            options={numbered(12, '月')}
          />
          <Select
            aria-label="日"
            value={day}
            disabled={disabled}
            onChange={(next) => choose(month, next)}
            options={numbered(DAYS[month - 1] ?? 31, '日')}
          />
        </div>
      )}
    </Setting>
  )
}

function numbered(count: number, unit: string) {
  return Array.from({ length: count }, (_, i) => ({ value: i + 1, label: `${i + 1}${unit}` }))
}
