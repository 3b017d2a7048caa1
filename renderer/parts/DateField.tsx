import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { readDate } from '../../core/procedure/written-date.ts'
import { useProgram } from '../status.ts'
import { useKeptWhenLeft } from '../typed/use-typed.ts'
import { DatePicker, dayjs } from './date-picker.ts'
import { escapes } from './escapes.ts'
import { TextInput } from './TextInput.tsx'
import { dateWords } from './words.ts'
import { dayIn, isDoubtfulDay, type WrittenDay } from './written-day.ts'
import './date-field.css'

export interface DateFieldProps {
  readonly id: string
  readonly value: WrittenDay
  readonly placeholder?: string
  readonly disabled?: boolean
  /** There has to be a date: where one stood the field is not emptied. */
  readonly isNeeded?: boolean
  readonly autoFocus?: boolean
  /** The day of something that has been done: without a year it is not one of the next. */
  readonly isDone?: boolean
  /** Of the report with which it is done, mostly in the year after. */
  readonly ofYear?: number | undefined
  /** Answers, where it is stored at once, whether that is done. */
  readonly onChange: (value: WrittenDay) => void | Promise<boolean>
  /** Words that are no date are told as well: they are kept with the rest of a form until they are put right. */
  readonly keepsWords?: boolean
}

/** A day, typed in any usual way or taken from the calendar beside; what is no day stays to be seen. */
export function DateField(props: DateFieldProps) {
  const { id, value, placeholder, disabled = false, isNeeded = false, autoFocus, isDone = false } = props
  const { ofYear, onChange, keepsWords = false } = props
  const { today } = useProgram().status
  const [typed, setTyped] = useState<string>()
  const [isRefused, setIsRefused] = useState(false)
  /** What was taken is on its way to the host. */
  const [isStoring, setIsStoring] = useState(false)
  const stored = useRef<Promise<boolean>>(undefined)
  const hint = useId()
  const day = dayIn(value)
  const isDoubtful = isRefused || isDoubtfulDay(value)
  const shown = typed ?? (day === null ? (value ?? '') : dateWords(day))
  const put = (date: WrittenDay) => {
    setTyped(undefined)
    setIsRefused(false)
    const storing = date === value ? undefined : onChange(date)
    if (!storing) return
    stored.current = storing
    setIsStoring(true)
    void storing.finally(() => setIsStoring(false))
  }
  const take = (): boolean => {
    if (typed === undefined) return true
    const date = readDate(typed, today, isDone, ofYear)
    const isNone = date === undefined && typed.trim() === ''
    if (date !== undefined) put(date)
    else if (isNone) put(isNeeded ? day : null)
    else if (keepsWords) put(typed)
    else setIsRefused(true)
    return date !== undefined || isNone || keepsWords
  }
  useKeptWhenLeft(
    '日期',
    typed !== undefined || isStoring,
    async () => take() && ((await stored.current) ?? true),
    { text: typed, isRefused },
  )
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') take()
    else if (escapes(event) && typed !== undefined) {
      event.stopPropagation()
      put(value)
    }
  }
  // A date is taken by it; what stands around, a signature perhaps, is not done by the way.
  const keepEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault()
  }
  return (
    <div className="date-field">
      <div className="date-line" onKeyDown={keepEnter}>
        <TextInput
          id={id}
          value={shown}
          placeholder={placeholder}
          disabled={disabled}
          maxLength={40}
          autoComplete="off"
          autoFocus={autoFocus}
          status={isDoubtful ? 'error' : ''}
          aria-invalid={isDoubtful}
          aria-describedby={isDoubtful ? hint : undefined}
          onChange={setTyped}
          onBlur={() => void take()}
          onKeyDown={press}
        />
        <DatePicker
          className="date-calendar"
          aria-label="在日历上选"
          value={day === null ? null : dayjs(day)}
          disabled={disabled}
          allowClear={false}
          inputReadOnly
          placeholder=""
          onChange={(date) => date && put(date.format('YYYY-MM-DD'))}
        />
      </div>
      {isDoubtful && (
        <p id={hint} role="alert" className="error date-doubt">
          看不出“{shown}”是哪一天，没有采用；比如今天，可以写成 {dateWords(today)}、{today} 或 {short(today)}
          。
        </p>
      )}
    </div>
  )
}

/** "2026-01-09" as "1.9". */
function short(date: string): string {
  const [, month, day] = date.split('-').map(Number)
  return `${month}.${day}`
}
