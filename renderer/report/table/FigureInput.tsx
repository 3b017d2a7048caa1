import { useRef, useState } from 'react'
import type { CellAddress, EnteredKind, FormTable } from '../../../core/form/form.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { readFigure } from '../../../core/report/figure.ts'
import { type CellName, type CellValue, parseCellName } from '../../../core/report/report.ts'
import { BareInput } from '../../parts/BareInput.tsx'
import { useEditor } from '../editor-context.ts'
import { INPUT_MODE } from './input-mode.ts'
import { gridOf, type Move, moveFrom } from './grid.ts'

export interface FigureInputProps {
  readonly name: CellName
  readonly kind: EnteredKind
  readonly value: CellValue | null
  readonly table: FormTable
  readonly readOnly: boolean
  readonly proposed: boolean
  readonly onEdit: (value: CellValue | null) => void
  readonly onFocus: () => void
  readonly onLeave: () => void
  readonly onMove: (to: CellAddress) => void
  readonly onPaste: (clipboard: DataTransfer) => void
  /** A sentence about what was typed and can't be taken; undefined when all is well. */
  readonly onProblem: (problem: string | undefined) => void
  readonly onConfirm: () => void
}

/**
 * One cell to type a figure into. What is no figure stays visible, says why, and is not stored; nor is its beginning, such
 * as the 3 of 3.5: the cell has again what it had.
 */
export function FigureInput(props: FigureInputProps) {
  const { name, kind, value, readOnly, proposed, onEdit, onFocus, onLeave, onPaste, onProblem, onConfirm } =
    props
  const { form } = useEditor()
  /** What stood here when typing began. */
  const before = useRef(value)
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: CellValue | null }>()
  // A value that came from elsewhere, such as an undo, wins over what is half typed.
  const typed = draft && draft.of === value ? draft.text : undefined
  const label = fieldLabel(form, name)

  const type = (text: string) => {
    if (typed === undefined) before.current = value
    const reading = readFigure(text.replace(/[.．。]$/, ''), kind, 'typed')
    if (!reading.ok) {
      setDraft({ text, of: before.current })
      if (value !== before.current) onEdit(before.current)
      onProblem(`${label}没有填入“${text.slice(0, 20)}”：${reading.problem}。`)
      return
    }
    setDraft({ text, of: reading.value })
    onProblem(undefined)
    onEdit(reading.value)
  }
  const isRefused = typed !== undefined && !readFigure(typed.replace(/[.．。]$/, ''), kind, 'typed').ok
  return (
    <BareInput
      data-field={name}
      className={isRefused ? 'figure refused' : 'figure'}
      inputMode={INPUT_MODE[kind]}
      autoComplete="off"
      aria-label={proposed ? `${label}，由去年带入，待确认` : label}
      aria-invalid={isRefused}
      title={proposed ? '由去年报告带入，按回车确认或直接改写' : undefined}
      readOnly={readOnly}
      value={typed ?? String(value ?? '')}
      onChange={type}
      onFocus={(event) => {
        event.target.select()
        onFocus()
      }}
      onBlur={() => {
        setDraft(undefined)
        onLeave()
      }}
      onPaste={(event) => {
        if (!isBlock(event.clipboardData)) return
        event.preventDefault()
        if (!readOnly) onPaste(event.clipboardData)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && proposed) onConfirm()
        const move = moveOf(event)
        const cell = parseCellName(name)
        const to = move && cell && moveFrom(gridOf(props.table), cell.address, move)
        if (!to) return
        event.preventDefault()
        props.onMove(to)
      }}
    />
  )
}

/** More than what goes into one cell. */
function isBlock(clipboard: DataTransfer): boolean {
  const text = clipboard.getData('text/plain')
  return /[\t\n]/.test(text.trimEnd()) || (text === '' && clipboard.types.includes('text/html'))
}

/** Left and right leave the cell only from its edge, so that figures can be corrected. */
function moveOf(event: React.KeyboardEvent<HTMLInputElement>): Move | undefined {
  const { key, shiftKey, ctrlKey, currentTarget } = event
  const { selectionStart, selectionEnd, value } = currentTarget
  const isWhole = selectionStart === 0 && selectionEnd === value.length
  switch (key) {
    case 'ArrowUp':
      return 'up'
    case 'ArrowDown':
      return 'down'
    case 'Enter':
      return shiftKey ? 'up' : 'down'
    case 'Tab':
      return shiftKey ? 'previous' : 'next'
    case 'ArrowLeft':
      return isWhole || selectionEnd === 0 ? 'left' : undefined
    case 'ArrowRight':
      return isWhole || selectionStart === value.length ? 'right' : undefined
    case 'Home':
      return ctrlKey || isWhole ? 'rowStart' : undefined
    case 'End':
      return ctrlKey || isWhole ? 'rowEnd' : undefined
    default:
      return undefined
  }
}
