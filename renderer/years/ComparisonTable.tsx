import { useLayoutEffect, useRef } from 'react'
import type { ComparedCell, ComparedRow, Comparison, YearColumn } from '../../core/years/comparison.ts'
import { showNote } from './BreakList.tsx'
import { changeSign, changeWords, columnWords, isEmptyRow, noteSign } from './change.ts'

export interface ComparisonTableProps {
  readonly comparison: Comparison
  /** The year of the open report. */
  readonly year: number
  /** Rows without any figure above 0 as well. */
  readonly whole: boolean
}

/** The figures of all years, the newest on the right and in sight; only the table itself scrolls sideways. */
export function ComparisonTable({ comparison, year, whole }: ComparisonTableProps) {
  const { columns, groups } = comparison
  const region = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = region.current
    if (element) element.scrollLeft = element.scrollWidth
  }, [columns.length])
  const shown = groups.flatMap(({ label, rows }) => {
    const kept = rows.filter(({ cells }) => whole || !isEmptyRow(cells))
    return kept.length > 0 ? [{ label, rows: kept }] : []
  })
  return (
    <div ref={region} className="compared" role="region" aria-label="各年的数" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            {columns.map((column) => (
              <th key={columnWords(column)} scope="col" className={headClass(column, year)}>
                {columnWords(column)}
                {column.kind === 'gap' && <span className="note">缺报告</span>}
                {isOpen(column, year) && <span className="note">本报告</span>}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map(({ label, rows }) => (
          <tbody key={label}>
            <tr className="group">
              <th scope="rowgroup">{label}</th>
              <td colSpan={columns.length} />
            </tr>
            {rows.map((row) => (
              <ComparedRowView key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        ))}
      </table>
      {shown.length === 0 && <p className="muted">各年都还没有大于 0 的数。</p>}
    </div>
  )
}

function ComparedRowView({
  row,
  columns,
}: {
  readonly row: ComparedRow
  readonly columns: readonly YearColumn[]
}) {
  return (
    <tr>
      <th scope="row">
        {row.label}
        {row.unit === '万元' && '（万元）'}
      </th>
      {columns.map((column, i) => (
        <Figure key={columnWords(column)} cell={row.cells[i] ?? null} unit={row.unit} />
      ))}
    </tr>
  )
}

function Figure({ cell, unit }: { readonly cell: ComparedCell | null; readonly unit: ComparedRow['unit'] }) {
  if (!cell) {
    return (
      <td className="gap">
        <span className="sr-only">缺报告</span>
      </td>
    )
  }
  const { value, isAsked, change, breaks } = cell
  return (
    <td className={breaks.length > 0 ? 'broken' : undefined}>
      {breaks.map((index) => (
        <button key={index} type="button" className="note-mark" onClick={() => showNote(index)}>
          <span aria-hidden="true">{noteSign(index)}</span>
          <span className="sr-only">与上年对不上，见说明{index + 1}</span>
        </button>
      ))}
      {value !== null ? (
        <span className="value">{value}</span>
      ) : isAsked ? (
        <span className="muted">未填</span>
      ) : (
        <NotAsked />
      )}
      {change && (
        <span className={`year-change ${change.direction}`}>
          <span aria-hidden="true">{changeSign(change)}</span>
          <span className="sr-only">，{changeWords(change, unit)}</span>
        </span>
      )}
    </td>
  )
}

/** The form of that year has no such figure. */
function NotAsked() {
  return (
    <span className="muted" title="该年的格式没有这一项">
      <span aria-hidden="true">—</span>
      <span className="sr-only">该年的格式没有这一项</span>
    </span>
  )
}

function isOpen(column: YearColumn, year: number): boolean {
  return column.kind === 'year' && column.year === year
}

function headClass(column: YearColumn, year: number): string | undefined {
  if (column.kind === 'gap') return 'gap'
  return isOpen(column, year) ? 'open' : undefined
}
