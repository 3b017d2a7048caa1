import type { PlacedCell } from '../../../core/document/table-grid.ts'
import { columnsOf, coveredRows } from '../../../core/grid/merged-cells.ts'

/**
 * The header cells of each cell of a table: those above it, then those to its left, each from the outermost. Above means
 * the nearest header of the column, however many lines it has: 主动公开政府信息情况 has a header over each of its groups.
 */
export function headersIn(rows: readonly (readonly PlacedCell[])[]): (cell: PlacedCell) => PlacedCell[] {
  const covered = coveredRows(rows)
  return (cell) => [...new Set([...above(cell, covered), ...atLeft(cell, covered)])]
}

/** Every row with all cells that cover it. */
type CoveredRows = readonly (readonly PlacedCell[])[]

function above(cell: PlacedCell, covered: CoveredRows): PlacedCell[] {
  return columnsOf(cell).flatMap((column) => {
    const at = (row: number) => covered[row]?.find((each) => columnsOf(each).includes(column))
    let row = cell.row - 1
    // What stands right over a header is its own; a figure's header may be further up.
    if (cell.role !== 'column') while (row >= 0 && at(row)?.role !== 'column') row -= 1
    const found: PlacedCell[] = []
    for (let header = at(row); header?.role === 'column'; header = at((row -= 1))) found.unshift(header)
    return found
  })
}

function atLeft(cell: PlacedCell, covered: CoveredRows): PlacedCell[] {
  const row = covered[cell.row] ?? []
  return row.filter(({ role, column }) => role === 'row' && column < cell.column)
}
