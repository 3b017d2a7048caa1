import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

export interface RowKeysOptions {
  readonly body: RefObject<HTMLTableSectionElement | null>
  readonly total: number
  readonly rowsInView: number
  readonly current: number | undefined
  readonly setCurrent: (row: number) => void
  /** Scrolls so that a row is drawn and in view. */
  readonly reveal: (row: number) => void
  /** The row that has the keyboard when the list is shown again. */
  readonly startsIn: number | undefined
}

/**
 * The keyboard in a table of which only some rows are drawn: up and down, by pages and to both ends, in the same column
 * of controls; left and right between the controls of a row. Tab goes its usual way.
 */
export function useRowKeys({
  body,
  total,
  rowsInView,
  current,
  setCurrent,
  reveal,
  startsIn,
}: RowKeysOptions) {
  /** The control to be focused in the current row as soon as it is drawn. */
  const wanted = useRef(startsIn === undefined ? undefined : 0)
  const isStarting = useRef(true)
  useLayoutEffect(() => {
    if (wanted.current === undefined || current === undefined) return
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${current}"]`)
    if (!row) return
    const controls = controlsOf(row)
    // A row that has not come yet has no controls, but takes the keyboard.
    const target = controls[Math.min(wanted.current, controls.length - 1)]
    const isFirst = isStarting.current
    isStarting.current = false
    // The rows came late, and someone is writing in a form by now.
    if (isFirst && isWrittenElsewhere(body.current)) {
      wanted.current = undefined
      return
    }
    if (target) wanted.current = undefined
    ;(target ?? row).focus({ preventScroll: true })
  })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const row = rowOf(event.target)
    if (!row) return
    const index = Number(row.dataset['row'])
    const controls = controlsOf(row)
    const control = Math.max(0, controls.indexOf(event.target as HTMLElement))
    const sideways = SIDEWAYS[event.key]
    const to = destination(event.key, index, rowsInView, total)
    if (sideways !== undefined) controls[control + sideways]?.focus()
    else if (to === undefined) return
    else if (to !== index) {
      wanted.current = control
      setCurrent(to)
      reveal(to)
    }
    event.preventDefault()
  }
  const onFocus = (event: FocusEvent) => {
    const index = Number(rowOf(event.target)?.dataset['row'])
    if (index !== current && Number.isInteger(index)) setCurrent(index)
  }
  /** Whoever went elsewhere meanwhile stays there. */
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (relatedTarget && !currentTarget.contains(relatedTarget)) wanted.current = undefined
  }
  return { onKeyDown, onFocus, onBlur }
}

/** Something else on the screen that can be come to by Tab has the keyboard. */
function isWrittenElsewhere(body: HTMLElement | null): boolean {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement.tabIndex >= 0 && !body?.contains(activeElement)
}

const SIDEWAYS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

function destination(key: string, row: number, rowsInView: number, total: number): number | undefined {
  const to = {
    ArrowUp: row - 1,
    ArrowDown: row + 1,
    PageUp: row - rowsInView,
    PageDown: row + rowsInView,
    Home: 0,
    End: total - 1,
  }[key]
  return to === undefined ? undefined : Math.min(Math.max(to, 0), total - 1)
}

function rowOf(target: EventTarget): HTMLElement | null {
  return (target as HTMLElement).closest<HTMLElement>('[data-row]')
}

function controlsOf(row: HTMLElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('a, button:enabled')].filter((each) => each.offsetParent)
}
