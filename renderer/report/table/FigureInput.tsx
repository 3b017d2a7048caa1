import { type KeyboardEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CellAddress, EnteredKind, FormTable } from '../../../core/form/form.ts'
import { fieldLabel } from '../../../core/report/fields.ts'
import { type CellName, type CellValue, parseCellName } from '../../../core/report/report.ts'
import { readTyped } from '../../../core/report/typed-figure.ts'
import { BareInput } from '../../parts/BareInput.tsx'
import { useEditor } from '../editor-context.ts'
import type { Held } from '../editing/open-entry.ts'
import { gridOf, moveFrom } from './grid.ts'
import { INPUT_MODE } from './input-mode.ts'
import { moveOf } from './keys.ts'
import { refusalWords } from './refusal-words.ts'

export interface FigureInputProps {
  readonly name: CellName
  readonly kind: EnteredKind
  readonly value: CellValue | null
  /** What was typed and is no figure; undefined where nothing was. */
  readonly refused: string | undefined
  /** What is found about the figure. */
  readonly found: string | undefined
  readonly table: FormTable
  readonly readOnly: boolean
  readonly proposed: boolean
  readonly onEdit: (value: CellValue | null) => void
  /** What was typed is no figure: the cell holds what it held. */
  readonly onRefuse: (text: string, held: Held) => void
  /** What was typed is given up. */
  readonly onGiveUp: (held: Held) => void
  readonly onFocus: () => void
  readonly onLeave: () => void
  readonly onMove: (to: CellAddress) => void
  readonly onPaste: (clipboard: DataTransfer) => void
  /** What a sum that was typed comes to; undefined where none was. */
  readonly onSum: (words: string | undefined) => void
  readonly onConfirm: () => void
}

/** A sum or a sign whose figure is still to come: nothing is said of it before the cell is left. */
const UNFINISHED = /^[=＝]|[-+＋−]$/u

/** Keys with which one begins to correct a figure instead of writing it anew. */
const GOES_INTO: ReadonlySet<string> = new Set(['F2', 'Home', 'End'])

/**
 * One cell to type a figure into. What is no figure stays there, marked, until it is put right or given up, and is not
 * stored; nor is its beginning, such as the 3 of 3.5: the cell holds what it held.
 */
export function FigureInput(props: FigureInputProps) {
  const { name, kind, value, refused, found, readOnly, proposed } = props
  const { form, goToBlank } = useEditor()
  /** What stood here when typing began. */
  const held = useRef<Held>({ value, isProposed: proposed })
  const [draft, setDraft] = useState<{ readonly text: string; readonly of: CellValue | null }>()
  // A value that came from elsewhere, such as an undo, wins over what is half typed.
  const typed = refused ?? (draft && draft.of === value ? draft.text : undefined)
  /** Until one goes into what stands here, to correct it. */
  const isWrittenAnew = useRef(true)
  const wasClicked = useRef(false)
  const label = fieldLabel(form, name)
  const reasonId = useId()
  const reason = refused === undefined ? found : refusalWords(refused, kind, value)

  const input = useRef<HTMLInputElement>(null)
  // What came from elsewhere is written over like what one comes to.
  const selectShown = useEffectEvent(() => {
    if (typed === undefined && input.current === document.activeElement) input.current?.select()
  })
  useLayoutEffect(() => selectShown(), [value])

  const type = (text: string) => {
    if (typed === undefined) held.current = { value, isProposed: proposed }
    const reading = readTyped(text, kind)
    if (reading.ok) {
      setDraft({ text, of: reading.value })
      props.onEdit(reading.value)
      props.onSum(reading.isSum ? `${label}：${text}，得 ${reading.value ?? ''}，已填入。` : undefined)
      return
    }
    props.onSum(undefined)
    if (UNFINISHED.test(text)) {
      setDraft({ text, of: held.current.value })
      props.onGiveUp(held.current)
    } else {
      setDraft(undefined)
      props.onRefuse(text, held.current)
    }
  }
  const leave = () => {
    wasClicked.current = false
    setDraft(undefined)
    if (refused === undefined && typed !== undefined && !readTyped(typed, kind).ok)
      props.onRefuse(typed, held.current)
    props.onLeave()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && typed !== undefined) {
      const { currentTarget } = event
      event.stopPropagation()
      setDraft(undefined)
      props.onSum(undefined)
      props.onGiveUp(held.current)
      // Once what stood there is there again.
      window.setTimeout(() => currentTarget.select())
    }
    if (event.key === 'F2') toEnd(event.currentTarget)
    if (GOES_INTO.has(event.key)) isWrittenAnew.current = false
    if (event.key === 'Enter' && proposed && typed === undefined) props.onConfirm()
    const move = moveOf(event, isWrittenAnew.current)
    const cell = parseCellName(name)
    const to = move && cell && moveFrom(gridOf(props.table), cell.address, move)
    if (!to && move === 'next' && goToBlank({ field: name }, move)) event.preventDefault()
    if (!to) {
      // No cell is below: the figure is done all the same, and what is typed next is written over it.
      if (event.key === 'Enter') event.currentTarget.select()
      return
    }
    event.preventDefault()
    props.onMove(to)
  }
  return (
    <>
      {/* Of its own: with each key a browser reads the form it is typed into, and all fields of none as one. */}
      <form role="none" onSubmit={(event) => event.preventDefault()}>
        <BareInput
          ref={input}
          data-field={name}
          className={refused === undefined ? 'figure' : 'figure refused'}
          inputMode={INPUT_MODE[kind]}
          autoComplete="off"
          aria-label={proposed ? `${label}，由去年带入，待确认` : label}
          aria-invalid={refused !== undefined}
          aria-describedby={reason === undefined ? undefined : reasonId}
          title={reason ?? (proposed ? '由去年报告带入，按回车确认或直接改写' : undefined)}
          readOnly={readOnly}
          value={typed ?? String(value ?? '')}
          onChange={type}
          onMouseDown={(event) => {
            const isReachedByKeys = document.activeElement === event.currentTarget && !wasClicked.current
            wasClicked.current = true
            // To click on the cell that keys led to is to choose it, not yet to go into its figure.
            if (isReachedByKeys && isWrittenAnew.current && typed === undefined) event.preventDefault()
            else isWrittenAnew.current = false
          }}
          onFocus={(event) => {
            event.target.select()
            isWrittenAnew.current = true
            props.onFocus()
          }}
          onBlur={leave}
          onPaste={(event) => {
            if (!isBlock(event.clipboardData)) return
            event.preventDefault()
            if (!readOnly) props.onPaste(event.clipboardData)
          }}
          onKeyDown={onKeyDown}
        />
      </form>
      {reason !== undefined && (
        <span id={reasonId} className="sr-only">
          {reason}
        </span>
      )}
    </>
  )
}

/** To correct what stands there instead of writing over it. */
function toEnd(input: HTMLInputElement): void {
  input.setSelectionRange(input.value.length, input.value.length)
}

/** More than what goes into one cell. */
export function isBlock(clipboard: DataTransfer): boolean {
  const text = clipboard.getData('text/plain')
  return /[\t\n]/.test(text.trimEnd()) || (text === '' && clipboard.types.includes('text/html'))
}
