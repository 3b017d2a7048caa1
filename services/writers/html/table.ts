import { figureScale } from '../../../core/document/figure-scale.ts'
import { type PlacedCell, placedRows } from '../../../core/document/table-grid.ts'
import type { TableBlock, TableCellBlock } from '../../../core/document/tree.ts'
import { attributes, escaped } from './markup.ts'
import { headersIn } from './table-headers.ts'

/**
 * A statutory table as the form prints it, in a region that scrolls sideways on a narrow screen. Every cell names its
 * headers: by scope alone, a figure under the fourth header of 主动公开政府信息情况 would have those of the first, too.
 * @param prefix before every id, where a page holds several documents
 */
export function tableHtml(block: TableBlock, prefix = ''): string {
  const { caption, columnWidths, headerRows, table } = block
  const ids = prefix + table
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const placed = placedRows(block)
  const headers = headersIn(placed)
  const rowHtml = (cells: readonly PlacedCell[]) =>
    `<tr${attributes({ style: rowStyle(cells, columnWidths) })}>${cells.map((cell) => cellHtml(cell, headers(cell), ids)).join('')}</tr>`
  const head = placed.slice(0, headerRows).map(rowHtml).join('\n')
  const region = attributes({
    class: `table of-${table}`,
    'aria-labelledby': `${ids}-caption`,
    tabindex: 0,
    'data-source': `tables.${table}`,
  })
  return `<section${region}>
<table${attributes({ class: table, style: `--width:${total.toFixed(1)}mm` })}>
<caption id="${ids}-caption">${escaped(caption)}</caption>
<colgroup>${columnWidths.map((width) => `<col style="width:${((100 * width) / total).toFixed(3)}%">`).join('')}</colgroup>
${head && `<thead>\n${head}\n</thead>\n`}<tbody>
${placed.slice(headerRows).map(rowHtml).join('\n')}
</tbody>
</table>
</section>`
}

/** Size of the printed type, and the gap between type and the rules beside it, in millimetres: 10.5 and 2.25 points. */
const CHARACTER = 3.7
const SIDE = 0.8

/** The figures of a row are set smaller alike, as far as the longest needs to stand on one line of the printed table. */
function rowStyle(cells: readonly PlacedCell[], columnWidths: readonly number[]): string | undefined {
  const scales = cells
    .filter(({ role }) => role === 'figure')
    .map(({ text, column, colSpan }) => {
      const widths = columnWidths.slice(column, column + colSpan)
      const room = widths.reduce((sum, width) => sum + width, 0) - 2 * SIDE
      return figureScale(text, room / CHARACTER)
    })
  const scale = Math.min(1, ...scales)
  return scale < 1 ? `--figure:${Math.floor(scale * 1000) / 10}%` : undefined
}

/** The class of a label tells the column of the grid it begins in: 1 for 三、, 2 for （三）, 3 for 1. */
function cellHtml(cell: PlacedCell, headers: readonly PlacedCell[], ids: string): string {
  const { text, colSpan, rowSpan, role, address } = cell
  const idOf = ({ row, column }: PlacedCell) => `${ids}-${row + 1}-${column + 1}`
  const heads = isHeader(cell)
  const values = {
    id: heads ? idOf(cell) : undefined,
    scope: heads ? scopeOf(cell) : undefined,
    headers: headers.length > 0 ? headers.map(idOf).join(' ') : undefined,
    class: role === 'note' ? 'note' : role === 'row' ? `label-${cell.column + 1}` : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    'data-address': address,
  }
  const tag = heads ? 'th' : 'td'
  return `<${tag}${attributes(values)}>${escaped(text)}</${tag}>`
}

/** The cell heads a column or a row. */
export function isHeader({ role }: TableCellBlock): boolean {
  return role === 'column' || role === 'row'
}

/** It covers every row or column a header spans, so that no group scope is needed. */
export function scopeOf({ role }: TableCellBlock): 'col' | 'row' {
  return role === 'column' ? 'col' : 'row'
}
