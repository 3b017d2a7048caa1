import { type MouseEvent, useEffect, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { UnitOrder, UnitRow } from '../../../core/contract/collections.ts'
import { DrawnRows } from '../../parts/DrawnRows.tsx'
import { type ListedRows, rowAt, type RowPages } from '../../parts/row-pages.ts'
import { useVirtualRows } from '../../parts/use-virtual-rows.ts'
import { useCollection } from '../collection-context.ts'
import type { RosterQuery, RosterViewState } from './roster-query.ts'
import { type UnitAction, UnitMenu } from './UnitMenu.tsx'
import { UnitTableHead } from './UnitTableHead.tsx'
import { UnitTableRow } from './UnitTableRow.tsx'
import '../../parts/row-table.css'
import './unit-table.css'

export interface UnitTableProps {
  readonly view: RosterViewState
  readonly listed: ListedRows<RosterQuery, Output<'collection.units'>>
  readonly pages: RowPages<RosterQuery, Output<'collection.units'>>
  readonly sort: (order: UnitOrder) => void
  /** A link of a line was followed. */
  readonly left: (line: number) => void
  readonly act: (action: UnitAction, unit: UnitRow) => void
}

/** Heights in rem. Every row has two lines, whatever it holds. */
const ROW = 3.8
const HEAD = 2.4
/** Room that what stands above leaves to the list. */
const LEAST = 13

/** The units. Only rows near the view are drawn; the keyboard and screen readers reach all. */
export function UnitTable({ view, listed, pages, sort, left, act }: UnitTableProps) {
  const { collection, readOnly, today } = useCollection()
  const [menu, setMenu] = useState<{ readonly unit: UnitRow; readonly anchor: HTMLElement }>()
  const { total } = listed
  const rows = useVirtualRows({ total, row: ROW, head: HEAD, startsIn: view.line, list: listed.query })
  const { scroller, body, inView, rowHeight, headHeight, height, rem, keys } = rows
  const [first, last] = inView
  useEffect(() => pages.need(first, last), [pages, first, last])

  const click = (event: MouseEvent) => {
    const control = (event.target as HTMLElement).closest<HTMLElement>('[data-action]')
    const line = Number(control?.closest<HTMLElement>('[data-row]')?.dataset['row'])
    const unit = rowAt(listed, line)
    if (!control || !unit) return
    if (control.dataset['action'] === 'menu') setMenu({ unit, anchor: control })
    else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) left(line)
  }
  return (
    <>
      <div className="row-scroll" ref={scroller} style={{ minHeight: Math.min(height, LEAST * rem) }}>
        <table className="row-table unit-table" aria-rowcount={total + 1}>
          <UnitTableHead query={view.query} sort={sort} height={headHeight} />
          <tbody ref={body} onClick={click} {...keys}>
            <DrawnRows rows={rows}>
              {(index) => (
                <UnitTableRow
                  key={index}
                  index={index}
                  height={rowHeight}
                  unit={rowAt(listed, index)}
                  collection={collection.id}
                  usualDeadline={collection.deadline}
                  today={today}
                />
              )}
            </DrawnRows>
          </tbody>
        </table>
      </div>
      {menu && (
        <UnitMenu
          unit={menu.unit}
          anchor={menu.anchor}
          readOnly={readOnly}
          act={(action) => act(action, menu.unit)}
          close={() => setMenu(undefined)}
        />
      )}
    </>
  )
}
