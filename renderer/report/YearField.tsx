import { Form } from 'antd'
import { useRef, useState } from 'react'
import { TextInput } from '../parts/TextInput.tsx'
import { ConflictNotice } from './ConflictNotice.tsx'
import { useEditor } from './editor-context.ts'
import { useSessionValue } from './use-session-value.ts'

const FIRST = 2008
const LAST = 2100
const NOTE = 'year-note'

/** The year of the report. What is no such year stays in the field, marked, and is not stored. */
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
    const typed = yearOf(text)
    if (typed !== undefined) session.edit([['year', typed]])
    else {
      session.putBack('year', { value: held.current, isProposed: false })
      session.refuse('year', text)
    }
  }
  return (
    <Form.Item
      label="统计年度"
      htmlFor="year"
      extra={
        <span id={NOTE} className={isWrong ? 'error' : undefined} role="status">
          {isWrong
            ? `没有填入“${refused.slice(0, 20)}”：年度要在 ${FIRST} 到 ${LAST} 之间。这里仍是 ${year}。`
            : '报告所统计的那一年。'}
        </span>
      }
    >
      <TextInput
        id="year"
        data-field="year"
        className="year"
        inputMode="numeric"
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
        onBlur={() => setIsTyping(false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') session.putBack('year', { value: held.current, isProposed: false })
        }}
        onChange={type}
      />
      <ConflictNotice field="year" />
    </Form.Item>
  )
}

/** However its digits are written; undefined where it is no year that reports are made for. */
function yearOf(text: string): number | undefined {
  const plain = text.normalize('NFKC').trim()
  const year = Number(plain)
  return /^\d{4}$/u.test(plain) && year >= FIRST && year <= LAST ? year : undefined
}
