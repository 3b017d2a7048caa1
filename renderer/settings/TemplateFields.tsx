import { Button } from 'antd'
import { type ReactNode, useRef } from 'react'
import { PLACEHOLDERS } from '../../core/mail/fill.ts'

export interface TemplateFieldsProps {
  /** What they are the words of. */
  readonly of: string
  readonly disabled: boolean
  readonly children: ReactNode
}

/** Fields of words with placeholders, which a click puts in at the cursor, or where it was last. */
export function TemplateFields({ of, disabled, children }: TemplateFieldsProps) {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef<HTMLTextAreaElement>(null)
  const insert = (words: string) => {
    const field = latest.current ?? box.current?.querySelector<HTMLTextAreaElement>('textarea')
    if (!field) return
    field.focus()
    field.setRangeText(words, field.selectionStart, field.selectionEnd, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  return (
    <div
      ref={box}
      onFocus={({ target }) => {
        if (target instanceof HTMLTextAreaElement) latest.current = target
      }}
    >
      {children}
      <div className="placeholders" role="group" aria-label={`插入${of}`}>
        <span className="muted">插到光标处：</span>
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
  )
}
