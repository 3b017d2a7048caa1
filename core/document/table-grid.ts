import { filledGrid, type Placed } from '../grid/merged-cells.ts'
import type { TableBlock, TableCellBlock } from './tree.ts'

/** A cell of a printed table in its place. */
export type PlacedCell = Placed<TableCellBlock>

type Table = Pick<TableBlock, 'columnWidths' | 'rows'>

/** The cells of a table in their places: merged cells of rows above push the others to the right. */
export function placedRows({ columnWidths, rows }: Table): PlacedCell[][] {
  return filledGrid(
    rows.map(({ cells }) => cells),
    columnWidths.length,
  )
}

/** The texts of a table in its grid, a line a row; what a merged cell covers beside its first place is blank. */
export function gridTexts(table: Table): string[][] {
  return placedRows(table).map((cells) => {
    const texts = table.columnWidths.map(() => '')
    for (const { column, text } of cells) texts[column] = text
    return texts
  })
}
