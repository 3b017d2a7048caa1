import type { TableBlock, TableCellBlock, TableRowBlock } from './tree.ts'

/** A cell with the row and the column of the grid it begins in, each from 0. */
export interface PlacedCell extends TableCellBlock {
  readonly row: number
  readonly column: number
}

/** The cells of a table in their places: merged cells of rows above push the others to the right. */
export function placedRows(rows: readonly TableRowBlock[]): PlacedCell[][] {
  /** For every column: the first row in which it is free again. */
  const free: number[] = []
  return rows.map(({ cells }, row) => {
    let column = 0
    return cells.map((cell) => {
      while ((free[column] ?? 0) > row) column += 1
      const placed = { ...cell, row, column }
      free.length = Math.max(free.length, column + cell.colSpan)
      free.fill(row + cell.rowSpan, column, column + cell.colSpan)
      column += cell.colSpan
      return placed
    })
  })
}

/** The texts of a table in its grid, a line a row; what a merged cell covers beside its first place is blank. */
export function gridTexts({ columnWidths, rows }: Pick<TableBlock, 'columnWidths' | 'rows'>): string[][] {
  return placedRows(rows).map((cells) => {
    const texts = columnWidths.map(() => '')
    for (const { column, text } of cells) texts[column] = text
    return texts
  })
}
