import { type Area, coveredRows } from '../grid/merged-cells.ts'
import { type CellSort, sortOf } from './cell-sort.ts'
import type { SourcePlace } from './imported.ts'
import type { SourceTable } from './source.ts'

/** A cell in its place: merged cells stand in every place they cover. */
export interface GridCell extends Area {
  readonly text: string
  readonly sort: CellSort
  readonly from: SourcePlace
}

/** A row of a grid: each cell once, those that come down from rows above included, from left to right. */
export type GridRow = readonly GridCell[]

/** Columns of a table; the form has fifteen. What claims to be wider is no table of figures. */
const WIDEST = 64

/** The rows of a table with its merged cells spread out. */
export function gridOf(table: SourceTable, place: (row: number, cell: number) => SourcePlace): GridRow[] {
  const rows = table.rows.map(({ cells }, row) =>
    cells.map(({ text, column, colSpan, rowSpan }, cell): GridCell => ({
      text,
      sort: sortOf(text),
      row,
      column,
      colSpan: Math.min(colSpan, WIDEST),
      rowSpan,
      from: place(row, cell),
    })),
  )
  return coveredRows(rows, WIDEST)
}
