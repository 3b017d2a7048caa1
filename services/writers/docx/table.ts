import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx'
import type { TableBlock } from '../../../core/document/tree.ts'
import { type GridCell, gridRows } from './grid.ts'
import { type CellType, balancedIndent, cellType, figureScale } from './cell-type.ts'
import { twips } from './page.ts'
import { textRun } from './runs.ts'

/** Gap between type and the rule beside it, in twips. */
const SIDE = 40

/** Thickness of the rules: half a point, counted in eighths. */
const RULE = { style: 'single', size: 4, color: '000000' } as const

/**
 * A statutory table: widths in twips that agree in grid and cells (WPS goes by them), rows whole, head repeated. A table
 * without a head of its own has its first row marked, as Word's accessibility checker asks; kept on one page, it is
 * never printed twice.
 */
export function wordTable(block: TableBlock): Table {
  const { columnWidths, headerRows, rows } = block
  const widths = twips(columnWidths)
  const type = cellType(block)
  const cells = gridRows(rows, widths)
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    borders: {
      top: RULE,
      bottom: RULE,
      left: RULE,
      right: RULE,
      insideHorizontal: RULE,
      insideVertical: RULE,
    },
    margins: { marginUnitType: WidthType.DXA, top: type.gap, bottom: type.gap, left: SIDE, right: SIDE },
    rows: cells.map((row, i) => {
      const heads = i < Math.max(headerRows, 1)
      return new TableRow({
        cantSplit: true,
        ...(heads ? { tableHeader: true } : {}),
        height: { value: type.rowHeight, rule: HeightRule.ATLEAST },
        children: row.map((cell) => wordCell(cell, type, i < rows.length - 1)),
      })
    }),
  })
}

/** Every row but the last is kept with the next, so that a table which fits on a page stands on one. */
function wordCell(cell: GridCell, type: CellType, keepNext: boolean): TableCell {
  const leftAligned =
    type.labelsLeft && (cell.role === 'note' || (cell.role === 'row' && cell.merge === 'none'))
  const room = cell.width - 2 * SIDE
  const side = cell.role === 'column' ? balancedIndent(cell.text, room, type) : 0
  const scale = cell.role === 'figure' && cell.text !== '' ? figureScale(cell.text, room, type) : 100
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.merge === 'none' ? {} : { verticalMerge: MERGES[cell.merge] }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: leftAligned ? 'TableLabel' : type.style,
        ...(keepNext ? { keepNext } : {}),
        ...(side > 0 ? { indent: { left: side, right: side } } : {}),
        children: cell.text === '' ? [] : [textRun(cell.text, scale)],
      }),
    ],
  })
}

const MERGES = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const
