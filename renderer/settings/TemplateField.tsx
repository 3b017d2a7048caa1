import { Button } from 'antd'
import { useRef } from 'react'
import { PLACEHOLDERS } from '../../core/mail/fill.ts'
import { TextArea } from '../parts/TextInput.tsx'
import { Labelled } from './TextField.tsx'

export interface TemplateFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly lines: number
  readonly maxLength: number
  readonly disabled: boolean
  readonly onChange: (value: string) => void
}

/** Words with placeholders, which are inserted at the cursor by a click. */
export function TemplateField({
  label,
  hint,
  value,
  lines,
  maxLength,
  disabled,
  onChange,
}: TemplateFieldProps) {
  const box = useRef<HTMLDivElement>(null)
  const insert = (words: string) => {
    const field = box.current?.querySelector<HTMLTextAreaElement>('textarea')
    if (!field) return
    field.focus()
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <Labelled label={label} hint={hint}>
      {(ids) => (
        <div ref={box}>
          <TextArea
            {...ids}
            value={value}
            maxLength={maxLength}
            disabled={disabled}
            rows={lines}
            onChange={(text) => onChange(lines === 1 ? text.replace(/[\r\n]+/gu, '') : text)}
          />
          <div className="placeholders" role="group" aria-label={`插入${label}`}>
            {PLACEHOLDERS.map((name) => (
              <Button
                key={name}
                size="small"
                disabled={disabled}
                // The cursor stays in the field.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => insert(`{${name}}`)}
              >
                {`{${name}}`}
              </Button>
            ))}
          </div>
        </div>
      )}
    </Labelled>
  )
}
