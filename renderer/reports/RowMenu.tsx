import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import type { ReportRow } from '../../core/contract/reports.ts'
import { isSigned } from '../../core/procedure/procedure.ts'
import { reportTitleWords } from '../parts/words.ts'
import './row-menu.css'

/** What can be done with a report of the list. */
export type RowAction =
  | 'open'
  | 'preview'
  | 'export'
  | 'procedure'
  | 'compare'
  | 'nextYear'
  | 'archive'
  | 'unarchive'
  | 'remove'

export interface RowMenuProps {
  readonly row: ReportRow
  /** The button it hangs from. */
  readonly anchor: HTMLElement
  readonly readOnly: boolean
  readonly act: (action: RowAction) => void
  readonly close: () => void
}

interface Item {
  readonly action: RowAction
  readonly label: string
  /** Changes something. */
  readonly writes?: boolean
  /** Asks for what the report holds. */
  readonly reads?: boolean
  /** Begins another kind of things. */
  readonly apart?: boolean
  /** Why it can't be done. */
  readonly refused?: string | undefined
}

/** CSS pixels between the menu and the edge of the window. */
const MARGIN = 8

/** All that can be done with a report, hung from the … of its row. Up, down and both ends by keys, Esc back to the row. */
export function RowMenu({ row, anchor, readOnly, act, close }: RowMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const shown = menu.current
    if (!shown) return
    const button = anchor.getBoundingClientRect()
    const { width, height } = shown.getBoundingClientRect()
    const below = button.bottom + 2
    const top = below + height + MARGIN > window.innerHeight ? button.top - height - 2 : below
    shown.style.top = `${Math.max(MARGIN, top)}px`
    shown.style.left = `${Math.max(MARGIN, button.right - width)}px`
    shown.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus()
  }, [anchor])
  const leave = () => {
    anchor.focus()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab' || event.key === 'Escape') leave()
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
    const at = items.indexOf(event.target as HTMLElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
    if (to !== undefined) items[(to + items.length) % items.length]?.focus()
    if (to !== undefined || event.key === 'Escape' || event.key === 'Tab') event.preventDefault()
  }
  return (
    <>
      <div className="menu-ground" onPointerDown={close} onWheel={close} />
      <div
        ref={menu}
        role="menu"
        aria-label={`《${reportTitleWords(row)}》`}
        className="row-menu"
        onKeyDown={onKeyDown}
      >
        {itemsFor(row).map(({ action, label, writes = false, reads = false, apart = false, refused }) => {
          const isOff = (writes && readOnly) || (reads && row.needsNewerProgram) || refused !== undefined
          return (
            <button
              key={action}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={apart ? 'apart' : undefined}
              aria-disabled={isOff}
              title={refused}
              onClick={() => {
                if (isOff) return
                leave()
                act(action)
              }}
            >
              {label}
            </button>
          )
        })}
      </div>
    </>
  )
}

function itemsFor({ year, state, archived }: ReportRow): readonly Item[] {
  return [
    { action: 'open', label: '打开', reads: true },
    { action: 'preview', label: '预览', reads: true },
    { action: 'export', label: '导出', reads: true },
    { action: 'procedure', label: '办理和经过', reads: true },
    { action: 'compare', label: '历年对比', reads: true },
    { action: 'nextYear', label: `据此新建 ${year + 1} 年`, reads: true, writes: true, apart: true },
    archived
      ? { action: 'unarchive', label: '取消存档', writes: true }
      : { action: 'archive', label: '存档', writes: true },
    {
      action: 'remove',
      label: '删除…',
      writes: true,
      apart: true,
      refused: isSigned(state) ? '签发过的报告要留存备查，不能删除' : undefined,
    },
  ]
}
