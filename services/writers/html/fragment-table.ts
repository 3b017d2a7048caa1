import { type PlacedCell, placedRows } from '../../../core/document/table-grid.ts'
import type { TableBlock } from '../../../core/document/tree.ts'
import { attributes, escaped } from './markup.ts'
import { isHeader, scopeOf } from './table.ts'

const CELL = 'border:1px solid #000;padding:4px;'

/**
 * A statutory table of plain elements. Its lines stand in every cell, and as `border` of the table, too, for editors that
 * strip styles: HTML 5 allowed it, later HTML does not, browsers all know it.
 */
export function fragmentTable(table: TableBlock): string {
  const { caption, headerRows } = table
  const lines = placedRows(table).map(
    (cells) => `<tr>${cells.map((cell) => cellHtml(cell, table)).join('')}</tr>`,
  )
  const head = lines.slice(0, headerRows).join('\n')
  return `<table border="1" style="border-collapse:collapse;width:100%">
<caption>${escaped(caption)}</caption>
${head && `<thead>\n${head}\n</thead>\n`}<tbody>
${lines.slice(headerRows).join('\n')}
</tbody>
</table>`
}

function cellHtml(cell: PlacedCell, table: TableBlock): string {
  const { text, colSpan, rowSpan } = cell
  const heads = isHeader(cell)
  const values = {
    scope: heads ? scopeOf(cell) : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    style: CELL + (heads ? headerStyle(cell, table) : 'text-align:center'),
  }
  const tag = heads ? 'th' : 'td'
  return `<${tag}${attributes(values)}>${escaped(text)}</${tag}>`
}

/**
 * Labels of rows stand left under a common head, and centred where every group of rows has its own, as on paper. The head
 * of a single column gives its width.
 */
function headerStyle({ role, column, colSpan, rowSpan }: PlacedCell, table: TableBlock): string {
  const { columnWidths, headerRows } = table
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const share = Math.floor((100 * (columnWidths[column] ?? 0)) / total)
  const width = role === 'column' && colSpan === 1 ? `;width:${share}%` : ''
  const left = role === 'row' && rowSpan === 1 && headerRows > 0
  return `font-weight:normal;text-align:${left ? 'left' : 'center'}${width}`
}
