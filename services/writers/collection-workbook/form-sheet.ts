import { cellRef, type WriteSheet } from 'hucre/xlsx'
import { isFigure, type FormTable } from '../../../core/form/form.ts'
import { plainName } from '../../../core/report/invisible.ts'
import { cellName, type Cells } from '../../../core/report/report.ts'
import { type Block, sheetCells, textContent } from '../xlsx/block.ts'
import { computedStyle, NOTE, TITLE, UNDER_TITLE } from '../xlsx/look.ts'
import { columnDefs, pageSetup, sheetPage } from '../xlsx/page.ts'
import { placesOf } from '../xlsx/places.ts'
import { rowHeights } from '../xlsx/row-heights.ts'
import { tableBlocks } from '../xlsx/table-blocks.ts'
import type { CollectionContent } from './content.ts'
import { sumPlaces } from './figures-sheet.ts'

const HEADING_ROWS = 2
const NOTE_TEXT =
  '注：各格是公式，取自各单位的数字；改动单位的数字后自动重新计算。空白表示没有单位填写，不等于 0。'

/**
 * A table of the form as it is printed, each entered cell the sum of the units on another sheet.
 * @param figures the sheet with a row for each unit
 */
export function formSheet(
  name: string,
  table: FormTable,
  { agency, year, form }: CollectionContent,
  { figures, cells }: { readonly figures: string; readonly cells: Cells },
): WriteSheet {
  const sums = new Map(sumPlaces(form, table).map(({ cell, row, column }) => [cell, cellRef(row, column)]))
  const places = placesOf(table, HEADING_ROWS)
  const across = { column: 0, rowSpan: 1, colSpan: table.columnWidths.length }
  const blocks: Block[] = [
    { ...across, row: 0, content: textContent(`${table.caption}（汇总）`), style: TITLE },
    { ...across, row: 1, content: textContent(`${plainName(agency)}　${year}年`), style: UNDER_TITLE },
    ...tableBlocks(table, cells, places).map((block, i): Block => {
      const cell = places[i]?.cell
      const sum = cell && isFigure(cell) ? sums.get(cellName(table.id, cell.address)) : undefined
      if (sum === undefined || !cell || !isFigure(cell)) return block
      const value = cells[cell.address]
      const formula = `IF('${figures}'!${sum}="","",'${figures}'!${sum})`
      const result = value === undefined ? '' : Number(value)
      return {
        ...block,
        content: { formula, formulaResult: result },
        style: computedStyle(typeof value === 'string' ? 'General' : '0'),
      }
    }),
  ]
  blocks.push({
    ...across,
    row: Math.max(...blocks.map(({ row, rowSpan }) => row + rowSpan)),
    content: textContent(NOTE_TEXT),
    style: NOTE,
  })
  const { orientation, widths } = sheetPage(table.columnWidths)
  const heights = rowHeights(blocks, widths)
  return {
    name,
    ...sheetCells(blocks),
    columns: columnDefs(widths),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    pageSetup: pageSetup(
      orientation,
      [...heights.values()].reduce((sum, each) => sum + each, 0),
    ),
  }
}
