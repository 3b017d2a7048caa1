import type { CellAddress } from '../../../core/form/form.ts'
import type { CellValue } from '../../../core/report/report.ts'
import { type GridCell, stepFrom } from './grid.ts'

/** Cells that were chosen together: from the one where choosing began to the one where it ended. */
export interface Block {
  readonly anchor: CellAddress
  readonly head: CellAddress
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** A table as large as all its figures. */
export function wholeTable(grid: readonly GridCell[]): Block | undefined {
  const [first] = grid
  const last = grid.at(-1)
  return first && last && { anchor: first.address, head: last.address }
}

/** The block one cell longer or shorter in a direction; within a row left and right stay in it. */
export function extended(grid: readonly GridCell[], { anchor, head }: Block, direction: Direction): Block {
  const here = cellAt(grid, head)
  const inRow = grid.filter(({ row }) => row === here?.row)
  const isAcross = direction === 'left' || direction === 'right'
  const to = stepFrom(isAcross ? inRow : grid, head, direction)
  return { anchor, head: to ?? head }
}

/** The cells of a block row by row: all that lie in the rectangle between its ends, computed ones too. */
export function cellsIn(grid: readonly GridCell[], { anchor, head }: Block): readonly GridCell[] {
  const ends = [cellAt(grid, anchor), cellAt(grid, head)].filter((cell) => cell !== undefined)
  const top = Math.min(...ends.map(({ row }) => row))
  const bottom = Math.max(...ends.map(({ row }) => row))
  const left = Math.min(...ends.map(({ column }) => column))
  const right = Math.max(...ends.map(({ column, colSpan }) => column + colSpan))
  return grid.filter(
    ({ row, column, colSpan }) => row >= top && row <= bottom && column < right && column + colSpan > left,
  )
}

/** What stands in each place of a block, blanks as empty texts; where a row has no cell in a column there is a blank. */
export function textsIn(
  cells: readonly GridCell[],
  valueOf: (address: CellAddress) => CellValue | undefined,
): string[][] {
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  return [...Map.groupBy(cells, ({ row }) => row).values()].map((row) =>
    columns.map((column) => {
      const cell = row.find((each) => each.column === column)
      return cell ? String(valueOf(cell.address) ?? '') : ''
    }),
  )
}

/** As spreadsheets put a block on the clipboard and take it from there. */
export function asLines(texts: readonly (readonly string[])[]): string {
  return texts.map((row) => `${row.join('\t')}\r\n`).join('')
}

/** As a table that word processors take with its lines. */
export function asHtml(texts: readonly (readonly string[])[]): string {
  const rows = texts.map((row) => `<tr>${row.map((text) => `<td align="right">${text}</td>`).join('')}</tr>`)
  return `<table border="1" style="border-collapse:collapse">${rows.join('')}</table>`
}

function cellAt(grid: readonly GridCell[], address: CellAddress): GridCell | undefined {
  return grid.find((cell) => cell.address === address)
}
