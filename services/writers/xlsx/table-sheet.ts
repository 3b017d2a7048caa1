import { plainName } from '../../../core/report/invisible.ts'
import type { ConditionalRule, WriteSheet } from 'hucre/xlsx'
import type { Form, FormTable } from '../../../core/form/form.ts'
import type { Report } from '../../../core/report/report.ts'
import { UNEVEN, balanceBlocks } from './balance-blocks.ts'
import { type Block, nameOf, sheetCells, textContent } from './block.ts'
import { FAILING, NOTE, TITLE, UNDER_TITLE } from './look.ts'
import { columnDefs, pageSetup, sheetPage } from './page.ts'
import { placesOf } from './places.ts'
import { rowHeights } from './row-heights.ts'
import { tableBlocks } from './table-blocks.ts'

/** Rows above the table: its caption, and whose figures of which year they are. */
const HEADING_ROWS = 2

const NOTE_TEXT = '注：浅色底纹的单元格是公式，改动其他数字后自动重新计算；空白表示未填，不等于 0。'

/** One table of the form as a sheet: as it is printed, with the form's relations worked out below it. */
export function tableSheet(form: Form, table: FormTable, report: Report): Omit<WriteSheet, 'name'> {
  const { orientation, widths } = sheetPage(table.columnWidths)
  const blocks = blocksOf(form, table, report)
  const heights = rowHeights(blocks, widths)
  const height = [...heights.values()].reduce((sum, each) => sum + each, 0)
  return {
    ...sheetCells(blocks),
    columns: columnDefs(widths),
    rowDefs: new Map([...heights].map(([row, height]) => [row, { height }])),
    pageSetup: pageSetup(orientation, height),
    conditionalRules: failingRules(blocks),
    ...(table.headerRows > 0 ? { freezePane: { rows: HEADING_ROWS + table.headerRows } } : {}),
  }
}

function blocksOf(form: Form, table: FormTable, report: Report): Block[] {
  const places = placesOf(table, HEADING_ROWS)
  const across = { column: 0, rowSpan: 1, colSpan: table.columnWidths.length }
  const whose = `机关名称：${plainName(report.agency.name)}　　统计年度：${report.year}年`
  const blocks: Block[] = [
    { ...across, row: 0, content: textContent(table.caption), style: TITLE },
    { ...across, row: 1, content: textContent(whose), style: UNDER_TITLE },
    ...tableBlocks(table, report.tables[table.id], places),
  ]
  for (const balance of form.balances.filter((each) => each.table === table.id))
    blocks.push(...balanceBlocks(form, balance, report, places, rowsOf(blocks) + 1))
  if (blocks.some(({ content }) => content.formula !== undefined))
    blocks.push({ ...across, row: rowsOf(blocks), content: textContent(NOTE_TEXT), style: NOTE })
  return blocks
}

function rowsOf(blocks: readonly Block[]): number {
  return Math.max(...blocks.map(({ row, rowSpan }) => row + rowSpan))
}

/** A relation that stops holding while a reviewer changes figures catches the eye. */
function failingRules(blocks: readonly Block[]): ConditionalRule[] {
  const verdicts = blocks.filter(({ content }) => content.formula?.includes(`"${UNEVEN}"`))
  if (verdicts.length === 0) return []
  const range = verdicts.map(nameOf).join(' ')
  return [{ type: 'cellIs', operator: 'equal', formula: `"${UNEVEN}"`, range, priority: 1, style: FAILING }]
}
