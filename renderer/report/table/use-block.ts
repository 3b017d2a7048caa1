import {
  type ClipboardEvent,
  type DOMAttributes,
  type KeyboardEvent,
  type MouseEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { CellAddress, FormTable } from '../../../core/form/form.ts'
import { cellName, parseCellName } from '../../../core/report/report.ts'
import { readTyped } from '../../../core/report/typed-figure.ts'
import { useEditor } from '../editor-context.ts'
import { focusField } from '../places.ts'
import {
  asHtml,
  asLines,
  type Block,
  cellsIn,
  type Direction,
  extended,
  textsIn,
  wholeTable,
} from './block.ts'
import { blockWords, notPasted } from './block-words.ts'
import { isBlock } from './FigureInput.tsx'
import { type GridCell, gridOf } from './grid.ts'
import { isWhole } from './keys.ts'
import { shownFigures } from './shown-figures.ts'
import type { TableRequests } from './use-table-actions.ts'

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** Keys that are held while others are pressed. */
const HELD = new Set(['Shift', 'Control', 'Alt', 'Meta'])

export interface ChosenBlock {
  readonly chosen: ReadonlySet<CellAddress>
  /** What is said of it; undefined where nothing is chosen. */
  readonly words: string | undefined
  /** For the element around the table. */
  readonly handlers: DOMAttributes<HTMLElement>
}

/** Cells of a table that are chosen together, by Shift and arrows, by the mouse or all at once; copied, cut, cleared and filled. */
export function useBlock(table: FormTable, { write, paste, complain }: TableRequests): ChosenBlock {
  const { session, readOnly } = useEditor()
  const [block, choose] = useState<Block>()
  const drag = useRef<CellAddress>(undefined)
  /** Where the last key chose all that stands in the cell. */
  const whole = useRef<CellAddress>(undefined)
  const grid = useMemo(() => gridOf(table), [table])
  const cells = useMemo(() => (block ? cellsIn(grid, block) : []), [grid, block])
  const values = () => shownFigures(table, session.state().report.tables[table.id])
  const entered = cells.filter(({ computed }) => !computed)
  useEffect(() => {
    const end = () => (drag.current = undefined)
    window.addEventListener('mouseup', end)
    return () => window.removeEventListener('mouseup', end)
  }, [])

  const clear = () => {
    if (!readOnly) write(entered.map(({ address }) => [address, null]))
  }
  const copy = (event: ClipboardEvent): boolean => {
    if (!block) return false
    const texts = textsIn(cells, (address) => values()[address])
    event.preventDefault()
    event.clipboardData.setData('text/plain', asLines(texts))
    event.clipboardData.setData('text/html', asHtml(texts))
    return true
  }
  const onPasteCapture = (event: ClipboardEvent) => {
    if (!block || readOnly) return
    event.preventDefault()
    event.stopPropagation()
    const [first] = entered
    const text = event.clipboardData.getData('text/plain').trim()
    const isMany = isBlock(event.clipboardData)
    const refused = notPasted(entered, isMany ? undefined : text)
    if (refused !== undefined) complain(refused)
    else if (first && isMany) paste(first.address, event.clipboardData)
    else write(entered.map((cell) => filled(cell, text)))
    choose(undefined)
  }
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const { key, shiftKey } = event
    const isCommand = event.ctrlKey || event.metaKey
    const at = addressOf(event.target)
    if (!at || HELD.has(key)) return
    const direction = shiftKey && !isCommand ? DIRECTIONS[key] : undefined
    const choosesAll = isCommand && key.toLowerCase() === 'a'
    const next = nextBlock()
    if (!event.repeat) whole.current = choosesAll ? at : undefined
    if (next) {
      event.preventDefault()
      event.stopPropagation()
      choose(next)
    } else if (block && (key === 'Delete' || key === 'Backspace' || key === 'Escape')) {
      event.preventDefault()
      event.stopPropagation()
      if (key === 'Escape') choose(undefined)
      else clear()
    } else if (!isCommand) choose(undefined)

    function nextBlock(): Block | undefined {
      if (choosesAll) return block || (whole.current === at && !event.repeat) ? wholeTable(grid) : undefined
      if (!direction || !at) return undefined
      const isUpOrDown = direction === 'up' || direction === 'down'
      return block || isUpOrDown || isWhole(event.target as HTMLInputElement)
        ? extended(grid, block ?? { anchor: at, head: at }, direction)
        : undefined
    }
  }
  const onMouseDown = (event: MouseEvent) => {
    const address = cellUnder(event.target)
    if (!address || event.button !== 0) return
    const from = block?.anchor ?? addressOf(document.activeElement)
    whole.current = undefined
    if (event.shiftKey && from) {
      event.preventDefault()
      choose({ anchor: from, head: address })
      return
    }
    drag.current = address
    choose(undefined)
    const { row, computed } = grid.find((cell) => cell.address === address) ?? {}
    if (!computed) return
    // A total has no cursor of its own: the keys are with its row.
    event.preventDefault()
    const neighbour = grid.find((cell) => cell.row === row && !cell.computed)
    if (neighbour) focusField(cellName(table.id, neighbour.address))
  }
  const onMouseOver = (event: MouseEvent) => {
    const address = cellUnder(event.target)
    const anchor = drag.current
    if (!anchor || !address || event.buttons !== 1) return
    if (address !== anchor || block) choose(address === anchor ? undefined : { anchor, head: address })
  }
  return {
    chosen: new Set(cells.map(({ address }) => address)),
    words: block && blockWords(cells, values(), readOnly),
    handlers: {
      onKeyDownCapture,
      onMouseDown,
      onMouseOver,
      onPasteCapture,
      onCopy: copy,
      onCut: (event) => {
        if (copy(event)) clear()
      },
    },
  }
}

function filled({ address, kind }: GridCell, text: string) {
  const reading = readTyped(text, kind)
  return [address, reading.ok ? reading.value : null] as const
}

/** The cell an element types into. */
function addressOf(element: EventTarget | null): CellAddress | undefined {
  if (!(element instanceof HTMLInputElement)) return undefined
  return parseCellName(element.dataset['field'] ?? '')?.address
}

function cellUnder(element: EventTarget): CellAddress | undefined {
  return (element as Element).closest<HTMLElement>('td[data-cell]')?.dataset['cell'] as
    | CellAddress
    | undefined
}
