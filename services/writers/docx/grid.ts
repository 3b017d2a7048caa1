import { coveredRows, filledGrid, type Placed, type Spans } from '../../../core/grid/merged-cells.ts'

/** A place of the grid as Word wants it: one in every row, also where a cell above reaches down. */
export interface GridCell<Cell extends Spans> {
  /** Where it continues one above, that one. */
  readonly cell: Placed<Cell>
  /** The sum of the grid columns it spans, in twips. */
  readonly width: number
  readonly merge: 'none' | 'start' | 'continue'
}

/** Rows with a cell for each place of the grid. A row that leaves a place open or overfills the grid is a bug. */
export function gridRows<Cell extends Spans>(
  rows: readonly { readonly cells: readonly Cell[] }[],
  widths: readonly number[],
): GridCell<Cell>[][] {
  const grid = filledGrid(
    rows.map(({ cells }) => cells),
    widths.length,
  )
  return coveredRows(grid).map((covering, row) =>
    covering.map((cell) => {
      const spanned = widths.slice(cell.column, cell.column + cell.colSpan)
      const merge = cell.row < row ? 'continue' : cell.rowSpan > 1 ? 'start' : 'none'
      return { cell, width: spanned.reduce((sum, width) => sum + width, 0), merge }
    }),
  )
}
