import type { MouseEventHandler, ReactNode } from 'react'
import { DrawnRows } from './DrawnRows.tsx'
import type { VirtualRows } from './use-virtual-rows.ts'
import './row-table.css'

export interface RowTableProps {
  /** Its class. */
  readonly of: string
  readonly rows: VirtualRows
  readonly total: number
  /** Height in rem that what stands above leaves to it. */
  readonly least: number
  /** A control of a row was pressed. */
  readonly press?: MouseEventHandler
  readonly head: ReactNode
  /** A row, with its index as its key. */
  readonly children: (index: number) => ReactNode
}

/** A long table. Only rows near the view are drawn; the keyboard and screen readers reach all. */
export function RowTable({ of, rows, total, least, press, head, children }: RowTableProps) {
  const { scroller, body, height, rem, keys } = rows
  return (
    <div className="row-scroll" ref={scroller} style={{ minHeight: Math.min(height, least * rem) }}>
      <table className={`row-table ${of}`} aria-rowcount={total + 1}>
        {head}
        <tbody ref={body} onClick={press} {...keys}>
          <DrawnRows rows={rows}>{children}</DrawnRows>
        </tbody>
      </table>
    </div>
  )
}
