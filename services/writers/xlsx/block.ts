import { type Cell, type CellStyle, type MergeRange, type WriteSheet, cellRef } from 'hucre/xlsx'
import { printable } from '../../../core/document/printable.ts'
import type { Area } from '../../../core/grid/merged-cells.ts'

/** Where something stands on a sheet. Rows and columns count from 0. */
export interface Spot {
  readonly row: number
  readonly column: number
}

/** An area with what is in it. */
export interface Block extends Area {
  readonly content: Content
  readonly style: CellStyle
}

/** A text or a number, a formula with the result it has, or nothing. */
export type Content = Pick<Partial<Cell>, 'value' | 'formula' | 'formulaResult'>

/** Words as a cell holds them. Excel reads _x0041_ as an escaped A, so that what looks like it is escaped itself. */
export function textContent(text: string): Content {
  return { value: printable(text).replaceAll(/_(?=x[\da-f]{4}_)/giu, '_x005F_') }
}

/** The cells and joined ranges of a sheet made of blocks. All cells of a range carry its style, for the rules around it. */
export function sheetCells(blocks: readonly Block[]): Pick<WriteSheet, 'cells' | 'merges'> {
  const cells = new Map<string, Partial<Cell>>()
  for (const { content, style, ...area } of blocks) {
    for (const { row, column } of spotsOf(area)) cells.set(`${row},${column}`, { style })
    cells.set(`${area.row},${area.column}`, { ...content, style })
  }
  return { cells, merges: blocks.filter(({ rowSpan, colSpan }) => rowSpan * colSpan > 1).map(mergeOf) }
}

/** Every place an area covers. */
export function spotsOf({ row, column, rowSpan, colSpan }: Area): Spot[] {
  return Array.from({ length: rowSpan * colSpan }, (_, i) => ({
    row: row + Math.floor(i / colSpan),
    column: column + (i % colSpan),
  }))
}

/** "B7" */
export function nameOf({ row, column }: Spot): string {
  return cellRef(row, column)
}

function mergeOf({ row, column, rowSpan, colSpan }: Area): MergeRange {
  return { startRow: row, startCol: column, endRow: row + rowSpan - 1, endCol: column + colSpan - 1 }
}
