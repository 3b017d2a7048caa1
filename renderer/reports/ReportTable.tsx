import { type MouseEvent, useEffect, useState } from 'react'
import type { ReportOrder, ReportRow } from '../../core/contract/reports.ts'
import { opensElsewhere, pressedRow } from '../parts/pressed-row.ts'
import { rowAt } from '../parts/row-pages.ts'
import { RowTable } from '../parts/RowTable.tsx'
import { useVirtualRows } from '../parts/use-virtual-rows.ts'
import type { ListView } from './list-query.ts'
import { lineAt, linesOf, type OpenedUnit, toggled } from './listed-lines.ts'
import { ReportTableHead } from './ReportTableHead.tsx'
import { ReportTableRow } from './ReportTableRow.tsx'
import { type RowAction, RowMenu } from './RowMenu.tsx'
import { useOpenedUnits } from './use-opened-units.ts'
import type { ListedReports, ReportPages } from './use-report-pages.ts'
import './report-table.css'

export interface ReportTableProps {
  readonly view: ListView
  readonly listed: ListedReports
  readonly pages: ReportPages
  readonly today: string
  readonly readOnly: boolean
  readonly sort: (order: ReportOrder) => void
  readonly open: (opened: readonly OpenedUnit[]) => void
  /** A link of a line was followed. */
  readonly left: (line: number) => void
  readonly act: (action: RowAction, row: ReportRow, line: number) => void
}

/** Heights in rem. Every row has two lines, whatever it holds. */
const ROW = 4.3
const HEAD = 2.6
/** Room that a panel above leaves to the list. */
const LEAST = 16
/** Milliseconds until rows that were not yet counted are asked for again. */
const COUNTING = 2_000

/** The reports, years under their unit. */
export function ReportTable({
  view,
  listed,
  pages,
  today,
  readOnly,
  sort,
  open,
  left,
  act,
}: ReportTableProps) {
  const opened = useOpenedUnits(view.opened ?? [], listed)
  const total = linesOf(listed.total, opened)
  const [menu, setMenu] = useState<{
    readonly row: ReportRow
    readonly line: number
    readonly anchor: HTMLElement
  }>()
  const rows = useVirtualRows({ total, row: ROW, head: HEAD, startsIn: view.line, list: listed.query })
  const { items, inView, rowHeight, headHeight } = rows
  const rowOfLine = (line: number): ReportRow | undefined => {
    const found = lineAt(line, opened)
    return found.under ? found.under.rows?.[found.place] : rowAt(listed, found.at)
  }

  const first = lineAt(inView[0], opened).at
  const last = lineAt(inView[1], opened).at
  useEffect(() => pages.need(first, last), [pages, first, last])
  const uncounted = items.some(({ index }) => isUncounted(rowOfLine(index)))
  useEffect(() => {
    if (!uncounted) return
    const timer = window.setInterval(pages.refresh, COUNTING)
    return () => window.clearInterval(timer)
  }, [pages, uncounted])

  const press = (event: MouseEvent) => {
    const pressed = pressedRow(event)
    const row = pressed && rowOfLine(pressed.line)
    if (!row || opensElsewhere(pressed.control, event)) return
    const { control, line } = pressed
    const action = control.dataset['action']
    if (action === 'menu') setMenu({ row, line, anchor: control })
    else if (action === 'others') {
      const { at } = lineAt(line, opened)
      open(toggled(view.opened ?? [], { at, id: row.id, count: row.others }))
    } else left(line)
  }
  return (
    <>
      <RowTable
        of="reports"
        rows={rows}
        total={total}
        least={LEAST}
        press={press}
        head={<ReportTableHead query={view.query} sort={sort} height={headHeight} />}
      >
        {(index) => (
          <ReportTableRow
            key={index}
            index={index}
            height={rowHeight}
            row={rowOfLine(index)}
            isUnder={lineAt(index, opened).under !== undefined}
            isOpened={opened.some((unit) => unit.id === rowOfLine(index)?.id)}
            today={today}
          />
        )}
      </RowTable>
      {menu && (
        <RowMenu
          row={menu.row}
          anchor={menu.anchor}
          readOnly={readOnly}
          act={(action) => act(action, menu.row, menu.line)}
          close={() => setMenu(undefined)}
        />
      )}
    </>
  )
}

function isUncounted(row: ReportRow | undefined): boolean {
  return row?.share === null && !row.needsNewerProgram
}
