import { Paragraph, type Table } from 'docx'
import type { TableBlock, TableCellBlock } from '../../../core/document/tree.ts'
import { type CellType, balancedIndent, cellType, labelPieces, narrowing } from './cell-type.ts'
import { type GridCell, gridRows } from './grid.ts'
import { twips } from './page.ts'
import { type RuledCell, ruledTable } from './ruled-table.ts'
import { textRun } from './runs.ts'

/** Gap between type and the rule beside it, in twips. */
const SIDE = 40

/**
 * A statutory table. One without a head of its own has its first row marked, as Word's accessibility checker asks; kept
 * on one page, it is never printed twice.
 */
export function wordTable(block: TableBlock): Table {
  const { columnWidths, headerRows, rows } = block
  const widths = twips(columnWidths)
  const type = cellType(block)
  return ruledTable({
    caption: block.caption,
    widths,
    over: type.gap,
    beside: SIDE,
    rows: gridRows(rows, widths).map((row, i) => ({
      height: type.rowHeight,
      heads: i < Math.max(headerRows, 1),
      cells: row.map((cell) =>
        wordCell(cell, type, { keepNext: i < rows.length - 1, scale: rowScale(row, type) }),
      ),
    })),
  })
}

/** Every row but the last is kept with the next, so that a table which fits on a page stands on one. */
function wordCell(
  { cell: { role, text: words, colSpan }, width, merge }: GridCell<TableCellBlock>,
  type: CellType,
  { keepNext, scale }: { readonly keepNext: boolean; readonly scale: number },
): RuledCell {
  const text = merge === 'continue' ? '' : words
  const leftAligned = type.labelsLeft && (role === 'note' || (role === 'row' && merge === 'none'))
  const room = width - 2 * SIDE
  const pieces = role === 'row' && merge === 'start' ? labelPieces(text, room, type) : [text]
  const isBalanced = role === 'column' || pieces.length > 1
  const children = pieces.map((piece) => {
    const side = isBalanced ? balancedIndent(piece, room, type) : 0
    return new Paragraph({
      style: leftAligned ? 'TableLabel' : type.style,
      ...(keepNext ? { keepNext } : {}),
      // Said of the first line too: behind contents LibreOffice takes theirs for what is left out.
      ...(side > 0 ? { indent: { left: side, right: side, firstLine: 0 } } : {}),
      children: piece === '' ? [] : [textRun(piece, role === 'figure' ? scale : 100)],
    })
  })
  return { width, colSpan, merge, align: 'center', children }
}

/** The figures of a row are narrowed alike, as far as the longest needs. */
function rowScale(row: readonly GridCell<TableCellBlock>[], type: CellType): number {
  const figures = row.filter(({ cell: { role } }) => role === 'figure')
  return Math.min(100, ...figures.map(({ cell: { text }, width }) => narrowing(text, width - 2 * SIDE, type)))
}
