import type { TableCellBlock, TableRowBlock } from '../../../core/document/tree.ts'

/** A cell as Word wants it: one in every row, also where a cell above reaches down. */
export interface GridCell {
  readonly text: string
  readonly role: TableCellBlock['role']
  readonly colSpan: number
  /** The sum of the grid columns it spans, in twips. */
  readonly width: number
  readonly merge: 'none' | 'start' | 'continue'
}

interface Reach {
  readonly cell: GridCell
  readonly rows: number
}

/** Rows with a cell for each place of the grid. A row that leaves a place open or overfills the grid is a bug. */
export function gridRows(rows: readonly TableRowBlock[], widths: readonly number[]): GridCell[][] {
  let above = new Map<number, Reach>()
  return rows.map((row, index) => {
    const open = new Map<number, Reach>()
    const line: GridCell[] = []
    const own = [...row.cells]
    for (let at = 0; at < widths.length; at += line.at(-1)?.colSpan ?? 1) {
      const reach = above.get(at) ?? startOf(own.shift(), widths, at, index)
      line.push(reach.cell)
      if (reach.rows > 1)
        open.set(at, { cell: { ...reach.cell, text: '', merge: 'continue' }, rows: reach.rows - 1 })
    }
    if (own.length > 0)
      throw new Error(`Row ${index + 1} of the table has more cells than the grid has columns`)
    above = open
    return line
  })
}

function startOf(
  cell: TableCellBlock | undefined,
  widths: readonly number[],
  at: number,
  index: number,
): Reach {
  if (!cell) throw new Error(`Row ${index + 1} of the table has no cell for column ${at + 1}`)
  const { text, role, colSpan, rowSpan } = cell
  const spanned = widths.slice(at, at + colSpan)
  if (spanned.length < colSpan) throw new Error(`Row ${index + 1} of the table leaves the grid`)
  const width = spanned.reduce((sum, column) => sum + column, 0)
  return { cell: { text, role, colSpan, width, merge: rowSpan > 1 ? 'start' : 'none' }, rows: rowSpan }
}
