import { type CSSProperties, type ReactNode, useRef } from 'react'
import { type FigureCell, type FormTable, isFigure } from '../../core/form/form.ts'
import { useStickyHeights } from './use-sticky-heights.ts'

export interface StatutoryTableProps {
  readonly table: FormTable
  /** The cell of a figure, as a td with the address as its key. */
  readonly figure: (cell: FigureCell) => ReactNode
  readonly foot?: ReactNode
  /** How wide it has to be for its figures, in em. */
  readonly figuresWidth?: number
}

/** A table of the form with its labels as printed; what stands in the cells is the caller's. */
export function StatutoryTable({ table, figure, foot, figuresWidth = 0 }: StatutoryTableProps) {
  const element = useRef<HTMLTableElement>(null)
  useStickyHeights(element)
  const width = table.columnWidths.reduce((a, b) => a + b, 0)
  const rows = table.layout.map((cells, r) => (
    // The printed form has fixed rows: their place is their identity.
    <tr key={r}>
      {cells.map((cell, c) =>
        isFigure(cell) ? (
          figure(cell)
        ) : cell.heads === 'note' ? (
          <td key={c} className="note" colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
            {cell.label}
          </td>
        ) : (
          <th
            key={c}
            scope={cell.heads === 'column' ? 'col' : 'row'}
            colSpan={cell.colSpan}
            rowSpan={cell.rowSpan}
          >
            {cell.rowSpan === undefined ? cell.label : <span className="row-group">{cell.label}</span>}
          </th>
        ),
      )}
    </tr>
  ))
  return (
    <div className="sheet">
      <table
        ref={element}
        className={table.id}
        aria-label={table.caption}
        style={{ '--figures': `${figuresWidth}em` } as CSSProperties}
      >
        <colgroup>
          {table.columnWidths.map((each, i) => (
            <col key={i} style={{ width: `${(each / width) * 100}%` }} />
          ))}
        </colgroup>
        {table.headerRows > 0 && <thead>{rows.slice(0, table.headerRows)}</thead>}
        <tbody>{rows.slice(table.headerRows)}</tbody>
        {foot}
      </table>
    </div>
  )
}
