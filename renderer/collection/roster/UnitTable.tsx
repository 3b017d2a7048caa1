import { type MouseEvent, useEffect, useState } from 'react'
import type { Output } from '../../../core/contract.ts'
import type { UnitOrder, UnitRow } from '../../../core/contract/collections.ts'
import { opensElsewhere, pressedRow } from '../../parts/pressed-row.ts'
import { type ListedRows, rowAt, type RowPages } from '../../parts/row-pages.ts'
import { RowTable } from '../../parts/RowTable.tsx'
import { useVirtualRows } from '../../parts/use-virtual-rows.ts'
import { useCollection } from '../collection-context.ts'
import type { RosterQuery, RosterViewState } from './roster-query.ts'
import { type UnitAction, UnitMenu } from './UnitMenu.tsx'
import { UnitTableHead } from './UnitTableHead.tsx'
import { UnitTableRow } from './UnitTableRow.tsx'
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

/** The units. */
export function UnitTable({ view, listed, pages, sort, left, act }: UnitTableProps) {
  const { collection, readOnly, today } = useCollection()
  const [menu, setMenu] = useState<{ readonly unit: UnitRow; readonly anchor: HTMLElement }>()
  const { total } = listed
  const rows = useVirtualRows({ total, row: ROW, head: HEAD, startsIn: view.line, list: listed.query })
  const { inView, rowHeight, headHeight } = rows
  const [first, last] = inView
  useEffect(() => pages.need(first, last), [pages, first, last])

  const press = (event: MouseEvent) => {
    const pressed = pressedRow(event)
    const unit = pressed && rowAt(listed, pressed.line)
    if (!unit || opensElsewhere(pressed.control, event)) return
    if (pressed.control.dataset['action'] === 'menu') setMenu({ unit, anchor: pressed.control })
    else left(pressed.line)
  }
  return (
    <>
      <RowTable
        of="unit-table"
        rows={rows}
        total={total}
        least={LEAST}
        press={press}
        head={<UnitTableHead query={view.query} sort={sort} height={headHeight} />}
      >
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
      </RowTable>
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
