import { Button } from 'antd'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { REQUIREMENT_LIMITS } from '../../core/requirements/requirements.ts'

export interface RowsProps<T> {
  readonly className?: string
  readonly title: string
  readonly hint: string
  /** On the button that adds a row. */
  readonly add: string
  readonly rows: readonly T[]
  /** A new row. */
  readonly begun: T
  readonly disabled: boolean
  readonly change: (rows: T[]) => void
  /** The fields of a row. `of` says which it is. */
  readonly fields: (row: T, of: string, put: (changes: Partial<T>) => void) => ReactNode
  readonly children?: ReactNode
}

/** Things that are asked, a row each, to be added, changed and removed. */
export function Rows<T>({
  className = '',
  title,
  hint,
  add,
  rows,
  begun,
  disabled,
  change,
  fields,
  children,
}: RowsProps<T>) {
  const heading = useId()
  const section = useRef<HTMLElement>(null)
  /** Which row the keyboard is to be in after one came or went. */
  const [target, setTarget] = useState<{ readonly row: number }>()
  useEffect(() => {
    if (!target) return
    const row = section.current?.querySelectorAll('.asked-row')[target.row]
    const control = row?.querySelector<HTMLElement>('input, button') ?? section.current?.querySelector('h3')
    control?.focus()
  }, [target])
  const put = (at: number, changes: Partial<T>) =>
    change(rows.map((row, i) => (i === at ? { ...row, ...changes } : row)))
  return (
    <section className={`asked-rows ${className}`} aria-labelledby={heading} ref={section}>
      <h3 id={heading} tabIndex={-1}>
        {title}
      </h3>
      <p className="muted">{hint}</p>
      <ol>
        {rows.map((row, i) => {
          const of = `${title}第 ${i + 1} 项`
          return (
            <li key={i} className="asked-row">
              {fields(row, of, (changes) => put(i, changes))}
              <Button
                className="asked-remove"
                aria-label={`删除${of}`}
                disabled={disabled}
                onClick={() => {
                  change(rows.toSpliced(i, 1))
                  setTarget({ row: Math.min(i, rows.length - 2) })
                }}
              >
                删除
              </Button>
            </li>
          )
        })}
      </ol>
      <Button
        disabled={disabled || rows.length >= REQUIREMENT_LIMITS.items}
        onClick={() => {
          change([...rows, begun])
          setTarget({ row: rows.length })
        }}
      >
        {add}
      </Button>
      {children}
    </section>
  )
}
