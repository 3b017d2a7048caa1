import { type CellSort, sortOf } from './figure.ts'
import type { SourcePlace } from './imported.ts'
import type { SourceTable } from './source.ts'

/** A cell in its place: merged cells stand in every place they cover. */
export interface GridCell {
  readonly text: string
  readonly sort: CellSort
  /** The first row and column it covers. */
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly from: SourcePlace
}

/** A row of a grid: each cell once, those that come down from rows above included, from left to right. */
export type GridRow = readonly GridCell[]

/** Columns of a table; the form has fifteen. What claims to be wider is no table of figures. */
const WIDEST = 64

/** The rows of a table with its merged cells spread out. */
export function gridOf(table: SourceTable, place: (row: number, cell: number) => SourcePlace): GridRow[] {
  let open: { cell: GridCell; until: number }[] = []
  return table.rows.map(({ cells }, r) => {
    open = open.filter(({ until }) => until > r)
    if (open.length > WIDEST) open = []
    const own = cells.map((cell, c) => ({
      cell: {
        text: cell.text,
        sort: sortOf(cell.text),
        row: r,
        column: cell.column,
        colSpan: Math.min(cell.colSpan, WIDEST),
        from: place(r, c),
      },
      until: r + cell.rowSpan,
    }))
    const row = [...open.map(({ cell }) => cell), ...own.map(({ cell }) => cell)]
    open.push(...own.filter(({ until }) => until > r + 1))
    return row.sort((a, b) => a.column - b.column)
  })
}

/** The columns a cell covers. */
export function columnsOf({ column, colSpan }: GridCell): number[] {
  return Array.from({ length: colSpan }, (_, i) => column + i)
}
