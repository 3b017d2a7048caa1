import { type Area, columnsOf, coveredRows } from '../../../core/grid/merged-cells.ts'

/** A cell in its place: one whose role is column or row heads others. */
export interface Heading extends Area {
  readonly role: string
}

/**
 * The header cells of each cell of a table: those above it, then those to its left, each from the outermost. Above means
 * the nearest header of the column, however many lines it has: 主动公开政府信息情况 has a header over each of its groups.
 */
export function headersIn<Cell extends Heading>(rows: readonly (readonly Cell[])[]): (cell: Cell) => Cell[] {
  const covered = coveredRows(rows)
  return (cell) => [...new Set([...above(cell, covered), ...atLeft(cell, covered)])]
}

/** Every row with all cells that cover it. */
type CoveredRows<Cell> = readonly (readonly Cell[])[]

function above<Cell extends Heading>(cell: Cell, covered: CoveredRows<Cell>): Cell[] {
  return columnsOf(cell).flatMap((column) => {
    const at = (row: number) =>
      covered[row]?.find((each) => each.column <= column && column < each.column + each.colSpan)
    let row = cell.row - 1
    // What stands right over a header is its own; a figure's header may be further up.
    if (cell.role !== 'column') while (row >= 0 && at(row)?.role !== 'column') row -= 1
    const found: Cell[] = []
    for (let header = at(row); header?.role === 'column'; header = at((row -= 1))) found.unshift(header)
    return found
  })
}

/** Those side by side next to the cell: where a row goes on behind its figures with another label, that one speaks for the rest. */
function atLeft<Cell extends Heading>(cell: Cell, covered: CoveredRows<Cell>): Cell[] {
  const before = (covered[cell.row] ?? []).filter(({ column }) => column < cell.column)
  const last = before.findLastIndex(({ role }) => role === 'row')
  const first = before.findLastIndex(({ role }, i) => i < last && role !== 'row')
  return before.slice(first + 1, last + 1)
}
