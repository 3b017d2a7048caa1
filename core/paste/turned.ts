import type { GridCell, GridRow } from '../import/grid.ts'
import { coveredRows } from '../grid/merged-cells.ts'

/** A grid with its rows as columns. */
export function turned(grid: readonly GridRow[]): GridRow[] {
  const own = grid.flatMap((row, r) => row.filter((cell) => cell.row === r))
  const rows: GridCell[][] = []
  for (const cell of own) {
    const { row, column, rowSpan, colSpan } = cell
    for (let at = rows.length; at <= column; at += 1) rows.push([])
    rows[column]?.push({ ...cell, row: column, column: row, rowSpan: colSpan, colSpan: rowSpan })
  }
  return coveredRows(rows)
}
