import { Form } from 'antd'
import { useRef, useState } from 'react'
import { readYear, yearRefusal } from '../../core/report/typed-year.ts'
import { TextInput } from '../parts/TextInput.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { useEditor } from './editor-context.ts'
import { useSessionValue } from './use-session-value.ts'

const NOTE = 'year-note'

/** The year of the report, however it is written. What is no such year stays in the field, marked, and is not stored. */
export function YearField() {
  const { session, setActive } = useEditor()
  const year = useSessionValue(({ report }) => report.year)
  const refused = useSessionValue((state) => state.refused.get('year'))
  /** The year that stood here when typing began. */
  const held = useRef(year)
  const [isTyping, setIsTyping] = useState(false)
  // Of a year of which two digits are typed nothing is wrong yet.
  const isWrong = refused !== undefined && !isTyping
  const type = (text: string) => {
    const typed = readYear(text)
    if (typed && !typed.isShort) session.type('year', typed.year)
    else {
      session.putBack('year', { value: held.current, isProposed: false })
      session.refuse('year', text)
    }
  }
  const leave = () => {
    setIsTyping(false)
    const typed = refused === undefined ? undefined : readYear(refused)
    if (typed) session.edit([['year', typed.year]])
  }
  return (
    <Form.Item
      label="统计年度"
      htmlFor="year"
      extra={
        <span id={NOTE} className={isWrong ? 'error' : undefined} role="status">
          {isWrong ? `${yearRefusal(refused)}这里仍是 ${year}。` : '报告所统计的那一年。'}
        </span>
      }
    >
      <TextInput
        id="year"
        data-field="year"
        className="year"
        autoComplete="off"
        aria-describedby={NOTE}
        aria-invalid={isWrong}
        status={isWrong ? 'error' : ''}
        value={refused ?? String(year)}
        onFocus={() => {
          held.current = year
          setIsTyping(true)
          setActive('year')
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Escape') session.putBack('year', { value: held.current, isProposed: false })
        }}
        onChange={type}
      />
      <ConflictNotice field="year" />
    </Form.Item>
  )
}
