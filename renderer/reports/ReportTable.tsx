import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReportOrder, ReportRow } from '../../core/contract/reports.ts'
import type { ListView } from './list-query.ts'
import { lineAt, linesOf, type OpenedUnit, toggled } from './listed-lines.ts'
import { type ListedReports, type ReportPages, rowAt } from './report-pages.ts'
import { ReportTableHead } from './ReportTableHead.tsx'
import { GapRow, ReportTableRow } from './ReportTableRow.tsx'
import { type RowAction, RowMenu } from './RowMenu.tsx'
import { useOpenedUnits } from './use-opened-units.ts'
import { useRowKeys } from './use-row-keys.ts'
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
/** Rows drawn beyond those in view, to which Tab leads. */
const OVERSCAN = 5
/** Milliseconds until rows that were not yet counted are asked for again. */
const COUNTING = 2_000

/** The reports, years under their unit. Only rows near the view are drawn; the keyboard and screen readers reach all. */
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
  const scroller = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const [rem] = useState(() => parseFloat(getComputedStyle(document.documentElement).fontSize))
  const [rowHeight, headHeight] = [ROW * rem, HEAD * rem]
  const opened = useOpenedUnits(view.opened ?? [], listed)
  const total = linesOf(listed.total, opened)
  /** The row the keyboard is in, or was left in. */
  const [current, setCurrent] = useState(view.line)
  const [menu, setMenu] = useState<{
    readonly row: ReportRow
    readonly line: number
    readonly anchor: HTMLElement
  }>()
  // oxlint-disable-next-line react/incompatible-library -- nothing compiles this component to keep its values
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    paddingStart: headHeight,
    scrollPaddingStart: headHeight,
    initialOffset: Math.max(0, (view.line ?? 0) - 2) * rowHeight,
    rangeExtractor: (range) => withNeighbours(defaultRangeExtractor(range), current, total),
  })
  const items = virtualizer.getVirtualItems()
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {}
  const keys = useRowKeys({
    body,
    total,
    rowsInView: Math.max(1, endIndex - startIndex - 1),
    current,
    setCurrent,
    reveal: (row) => virtualizer.scrollToIndex(row),
    startsIn: view.line,
  })
  const rowOfLine = (line: number): ReportRow | undefined => {
    const found = lineAt(line, opened)
    return found.under ? found.under.rows?.[found.place] : rowAt(listed, found.at)
  }

  const first = lineAt(startIndex, opened).at
  const last = lineAt(endIndex, opened).at
  useEffect(() => pages.need(first, last), [pages, first, last])
  const uncounted = items.some(({ index }) => isUncounted(rowOfLine(index)))
  useEffect(() => {
    if (!uncounted) return
    const timer = window.setInterval(pages.refresh, COUNTING)
    return () => window.clearInterval(timer)
  }, [pages, uncounted])
  const shownQuery = useRef(listed.query)
  useLayoutEffect(() => {
    if (shownQuery.current !== listed.query) scroller.current?.scrollTo(0, 0)
    shownQuery.current = listed.query
  }, [listed.query])

  const click = (event: MouseEvent) => {
    const control = (event.target as HTMLElement).closest<HTMLElement>('[data-action]')
    const line = Number(control?.closest<HTMLElement>('[data-row]')?.dataset['row'])
    const row = rowOfLine(line)
    if (!control || !row || opensElsewhere(control, event)) return
    const action = control.dataset['action']
    if (action === 'menu') setMenu({ row, line, anchor: control })
    else if (action === 'others') {
      const { at } = lineAt(line, opened)
      open(toggled(view.opened ?? [], { at, id: row.id, count: row.others }))
    } else left(line)
  }
  return (
    <>
      <div
        className="reports-scroll"
        ref={scroller}
        style={{ minHeight: Math.min(virtualizer.getTotalSize(), LEAST * rem) }}
      >
        <table className="reports" aria-rowcount={total + 1}>
          <ReportTableHead query={view.query} sort={sort} height={headHeight} />
          <tbody ref={body} onClick={click} {...keys}>
            {items.flatMap(({ index, start }, at) => [
              <GapRow key={`before ${index}`} height={start - (items[at - 1]?.end ?? headHeight)} />,
              <ReportTableRow
                key={index}
                index={index}
                height={rowHeight}
                row={rowOfLine(index)}
                isUnder={lineAt(index, opened).under !== undefined}
                isOpened={opened.some((unit) => unit.id === rowOfLine(index)?.id)}
                today={today}
              />,
            ])}
            <GapRow key="after" height={virtualizer.getTotalSize() - (items.at(-1)?.end ?? headHeight)} />
          </tbody>
        </table>
      </div>
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

/** A link clicked so that the browser opens it beside this page, which then stays as it is. */
function opensElsewhere(control: HTMLElement, { ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return control instanceof HTMLAnchorElement && (ctrlKey || metaKey || shiftKey)
}

/** The rows drawn, with the one that has the keyboard and those beside it, so that it is not lost out of view. */
function withNeighbours(rows: readonly number[], current: number | undefined, total: number): number[] {
  if (current === undefined) return [...rows]
  const kept = [current - 1, current, current + 1].filter((row) => row >= 0 && row < total)
  return [...new Set([...rows, ...kept])].toSorted((a, b) => a - b)
}
