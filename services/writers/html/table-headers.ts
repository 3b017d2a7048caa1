import type { PlacedCell } from '../../../core/document/table-grid.ts'

/**
 * The header cells of each cell of a table: those above it, then those to its left, each from the outermost. Above means
 * the nearest header of the column, however many lines it has: 主动公开政府信息情况 has a header over each of its groups.
 */
export function headersIn(rows: readonly (readonly PlacedCell[])[]): (cell: PlacedCell) => PlacedCell[] {
  const slots = slotsOf(rows)
  return (cell) => [...new Set([...above(cell, slots), ...atLeft(cell, slots)])]
}

/** Which cell covers a place of the grid. */
type Slots = readonly (readonly (PlacedCell | undefined)[])[]

function slotsOf(rows: readonly (readonly PlacedCell[])[]): Slots {
  const slots: PlacedCell[][] = rows.map(() => [])
  for (const cell of rows.flat())
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (const column of columnsOf(cell)) (slots[row] ??= [])[column] = cell
  return slots
}

function above(cell: PlacedCell, slots: Slots): PlacedCell[] {
  return columnsOf(cell).flatMap((column) => {
    const at = (row: number) => slots[row]?.[column]
    let row = cell.row - 1
    // What stands right over a header is its own; a figure's header may be further up.
    if (cell.role !== 'column') while (row >= 0 && at(row)?.role !== 'column') row -= 1
    const found: PlacedCell[] = []
    for (let header = at(row); header?.role === 'column'; header = at((row -= 1))) found.unshift(header)
    return found
  })
}

function atLeft(cell: PlacedCell, slots: Slots): PlacedCell[] {
  const left = slots[cell.row]?.slice(0, cell.column) ?? []
  return left.flatMap((each) => (each?.role === 'row' ? each : []))
}

function columnsOf({ column, colSpan }: PlacedCell): number[] {
  return Array.from({ length: colSpan }, (_, i) => column + i)
}
