import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import type { TextField } from '../../../core/form/form.ts'
import type { TakenOver } from '../../../core/taken-over/take-over-text.ts'
import { afterPaint } from '../after-paint.ts'
import { useFind } from '../find/find-context.ts'
import { startOf } from '../places.ts'
import type { BlankKeys } from './blank-marks.ts'
import { openProse, type Prose } from './prose.ts'

export interface ProseEditorProps extends BlankKeys {
  readonly field: TextField
  /** The id of the element that names it. */
  readonly labelledBy: string
  readonly value: string
  readonly readOnly: boolean
  /** What is found about it; those that quote words stand under them. */
  readonly findings: readonly Finding[]
  /** The text they are found in: while someone types, it is what stood here a moment ago. */
  readonly checked: string
  /** Last year's text as this year's began with it. */
  readonly last: TakenOver | undefined
  readonly onEdit: (value: string) => void
  readonly onFocus: () => void
  readonly onBlur: () => void
  /** The cursor came to another place. */
  readonly onCursor: (offset: number) => void
}

/** A text of the report, with what is found about its words under them. The session holds the text; this shows it. */
export function ProseEditor(props: ProseEditorProps) {
  const { field, labelledBy, value, readOnly, findings, checked, last } = props
  const holder = useRef<HTMLDivElement>(null)
  const prose = useRef<Prose>(undefined)
  const onEdit = useEffectEvent((text: string) => props.onEdit(text))
  const onFocus = useEffectEvent(() => props.onFocus())
  const onBlur = useEffectEvent(() => props.onBlur())
  const onCursor = useEffectEvent((offset: number) => props.onCursor(offset))
  const onGo = useEffectEvent((...to: Parameters<BlankKeys['onGo']>) => props.onGo(...to))
  const onConfirm = useEffectEvent((figure: string | undefined) => props.onConfirm(figure))
  const first = useEffectEvent(() => value)

  useEffect(() => {
    if (!holder.current) return undefined
    const handlers = {
      onEdit,
      onFocus,
      onBlur,
      onCursor: (offset: number) => afterPaint(() => onCursor(offset)),
      onGo,
      onConfirm,
    }
    const opened = openProse({
      parent: holder.current,
      text: first(),
      field,
      labelledBy,
      readOnly,
      ...handlers,
    })
    prose.current = opened
    return () => opened.close()
  }, [field, labelledBy, readOnly])

  // In the commit itself: a key that comes before an effect would be written over by the text of the key before.
  useLayoutEffect(() => {
    prose.current?.show(value)
  }, [value])
  useEffect(() => {
    prose.current?.mark(findings, checked)
  }, [findings, checked, readOnly])

  useEffect(() => {
    prose.current?.compare(last)
  }, [last, readOnly])

  const { words, current } = useFind()
  const here = current?.field === field ? current.start : undefined
  useEffect(() => {
    const start = holder.current ? startOf(holder.current) : 0
    prose.current?.lookFor({ words, here: here === undefined ? undefined : here - start })
  }, [words, here, readOnly])

  return <div ref={holder} className="prose" />
}
