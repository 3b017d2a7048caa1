/** A cell of a merged table: what it covers of the grid. */
export interface MergedCell {
  readonly colSpan: number
  readonly rowSpan: number
}

/** A place of the grid as Word wants it: one in every row, also where a cell above reaches down. */
export interface GridCell<Cell extends MergedCell> {
  /** Where it continues one above, that one. */
  readonly cell: Cell
  /** The sum of the grid columns it spans, in twips. */
  readonly width: number
  readonly merge: 'none' | 'start' | 'continue'
}

interface Reach<Cell extends MergedCell> {
  readonly place: GridCell<Cell>
  readonly rows: number
}

/** Rows with a cell for each place of the grid. A row that leaves a place open or overfills the grid is a bug. */
export function gridRows<Cell extends MergedCell>(
  rows: readonly { readonly cells: readonly Cell[] }[],
  widths: readonly number[],
): GridCell<Cell>[][] {
  let above = new Map<number, Reach<Cell>>()
  return rows.map((row, index) => {
    const open = new Map<number, Reach<Cell>>()
    const line: GridCell<Cell>[] = []
    const own = [...row.cells]
    for (let at = 0; at < widths.length; at += line.at(-1)?.cell.colSpan ?? 1) {
      const reach = above.get(at) ?? startOf(own.shift(), widths, at, index)
      line.push(reach.place)
      if (reach.rows > 1) open.set(at, { place: { ...reach.place, merge: 'continue' }, rows: reach.rows - 1 })
    }
    if (own.length > 0)
      throw new Error(`Row ${index + 1} of the table has more cells than the grid has columns`)
    above = open
    return line
  })
}

function startOf<Cell extends MergedCell>(
  cell: Cell | undefined,
  widths: readonly number[],
  at: number,
  index: number,
): Reach<Cell> {
  if (!cell) throw new Error(`Row ${index + 1} of the table has no cell for column ${at + 1}`)
  const spanned = widths.slice(at, at + cell.colSpan)
  if (spanned.length < cell.colSpan) throw new Error(`Row ${index + 1} of the table leaves the grid`)
  const width = spanned.reduce((sum, column) => sum + column, 0)
  return { place: { cell, width, merge: cell.rowSpan > 1 ? 'start' : 'none' }, rows: cell.rowSpan }
}
