/** What a cell of a table covers of its grid; 1 where it doesn't say. */
export interface Spans {
  readonly colSpan?: number
  readonly rowSpan?: number
}

/** A rectangle of a grid. Rows and columns count from 0. */
export interface Area extends Required<Spans> {
  readonly row: number
  readonly column: number
}

/** A cell with the area it covers. */
export type Placed<Cell> = Cell & Area

/**
 * The cells of a table in their places, row by row: each begins at the first place that no cell above reaches down to, and
 * is cut where the next one does. Takes time linear to the cells and the columns they span.
 * @param widest columns of the grid; what lies beyond is one column wide
 */
export function placedCells<Cell extends Spans>(
  rows: readonly (readonly Cell[])[],
  widest = Infinity,
): Placed<Cell>[][] {
  /** For every column: the first row in which it is free again. */
  const free: number[] = []
  return rows.map((cells, row) => {
    const isFree = (column: number) => (free[column] ?? 0) <= row
    let column = 0
    return cells.map((cell) => {
      while (!isFree(column)) column += 1
      const { rowSpan = 1 } = cell
      const wanted = Math.min(cell.colSpan ?? 1, widest - column)
      let colSpan = 1
      while (colSpan < wanted && isFree(column + colSpan)) colSpan += 1
      for (let at = column; at < Math.min(column + colSpan, widest); at += 1) free[at] = row + rowSpan
      const placed = { ...cell, row, column, colSpan, rowSpan }
      column += colSpan
      return placed
    })
  })
}

/** Like {@link placedCells}, for a table that has to fill its grid. A row that leaves a place open or runs out of it is a bug. */
export function filledGrid<Cell extends Spans>(
  rows: readonly (readonly Cell[])[],
  columns: number,
): Placed<Cell>[][] {
  const grid = placedCells(rows)
  coveredRows(grid).forEach((covering, row) => {
    const own = grid[row]?.every(
      ({ colSpan, rowSpan }, i) => colSpan === (rows[row]?.[i]?.colSpan ?? 1) && row + rowSpan <= rows.length,
    )
    const end = covering.reduce((at, { column, colSpan }) => (column === at ? at + colSpan : NaN), 0)
    if (!own || end !== columns)
      throw new Error(`Row ${row + 1} of the table does not fit its grid of ${columns} columns`)
  })
  return grid
}

/**
 * Each row of a grid with every cell that covers it, from left to right: its own, and those that reach down from above.
 * @param most cells that may reach down into a row; where there are more, none does
 */
export function coveredRows<Cell extends Pick<Area, 'column' | 'rowSpan'>>(
  rows: readonly (readonly Cell[])[],
  most = Infinity,
): Cell[][] {
  let above: { readonly cell: Cell; readonly end: number }[] = []
  return rows.map((own, row) => {
    above = above.filter(({ end }) => end > row)
    if (above.length > most) above = []
    const covering = [...above.map(({ cell }) => cell), ...own]
    above = [...above, ...own.map((cell) => ({ cell, end: row + cell.rowSpan }))]
    return covering.sort((one, other) => one.column - other.column)
  })
}

/** The columns an area covers. */
export function columnsOf({ column, colSpan }: Pick<Area, 'column' | 'colSpan'>): number[] {
  return Array.from({ length: colSpan }, (_, i) => column + i)
}
