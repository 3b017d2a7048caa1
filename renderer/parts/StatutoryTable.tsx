import type { ReactNode } from 'react'
import { type FigureCell, type FormTable, isFigure } from '../../core/form/form.ts'

export interface StatutoryTableProps {
  readonly table: FormTable
  /** The cell of a figure, as a td with the address as its key. */
  readonly figure: (cell: FigureCell) => ReactNode
  readonly foot?: ReactNode
}

/** A table of the form with its labels as printed; what stands in the cells is the caller's. */
export function StatutoryTable({ table, figure, foot }: StatutoryTableProps) {
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
            {cell.label}
          </th>
        ),
      )}
    </tr>
  ))
  return (
    <div className="sheet">
      <table className={table.id} aria-label={table.caption}>
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
