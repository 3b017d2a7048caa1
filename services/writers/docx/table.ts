import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
  HeightRule,
} from 'docx'
import type { TableBlock } from '../../../core/document/tree.ts'
import { type GridCell, gridRows } from './grid.ts'
import { twips } from './page.ts'
import { textRun } from './runs.ts'

/** Rows above which a table is set close, so that the form's longest stands on one page. */
const LONG = 20

/** Gap between type and rule in twips. */
const SIDE = 45

/**
 * A statutory table: widths in twips that agree in grid and cells (WPS goes by them), rows whole, head repeated. A table
 * without a head of its own has its first row marked, as Word's accessibility checker asks; kept on one page, it is
 * never printed twice.
 */
export function wordTable({ columnWidths, headerRows, rows }: TableBlock): Table {
  const widths = twips(columnWidths)
  const long = rows.length > LONG
  const gap = long ? 10 : 40
  return new Table({
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { marginUnitType: WidthType.DXA, top: gap, bottom: gap, left: SIDE, right: SIDE },
    rows: gridRows(rows, widths).map((cells, i) => {
      const last = i === rows.length - 1
      return new TableRow({
        cantSplit: true,
        ...(i < Math.max(headerRows, 1) ? { tableHeader: true } : {}),
        ...(long ? {} : { height: { value: 454, rule: HeightRule.ATLEAST } }),
        children: cells.map((cell) => wordCell(cell, !last)),
      })
    }),
  })
}

/** Every row but the last is kept with the next, so that a table which fits on a page stands on one. */
function wordCell(cell: GridCell, keepNext: boolean): TableCell {
  const centred = cell.role !== 'row' || cell.merge !== 'none'
  return new TableCell({
    width: { size: cell.width, type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.merge === 'none' ? {} : { verticalMerge: merges[cell.merge] }),
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: centred ? 'TableText' : 'TableLabel',
        ...(keepNext ? { keepNext } : {}),
        children: cell.text === '' ? [] : [textRun(cell.text)],
      }),
    ],
  })
}

const merges = { start: VerticalMergeType.RESTART, continue: VerticalMergeType.CONTINUE } as const
