import type { TableBlock, TableCellBlock, TableRowBlock } from '../../../core/document/tree.ts'
import { attributes, escaped } from './markup.ts'

/** A statutory table as the form prints it, in a region that scrolls sideways on a narrow screen. */
export function tableHtml({ caption, columnWidths, headerRows, rows, table }: TableBlock): string {
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const head = rows.slice(0, headerRows).map(rowHtml).join('\n')
  const region = attributes({
    class: 'table',
    role: 'region',
    'aria-label': caption,
    tabindex: 0,
    'data-source': `tables.${table}`,
  })
  return `<div${region}>
<table${attributes({ class: table, style: `--width:${total.toFixed(1)}mm` })}>
<caption>${escaped(caption)}</caption>
<colgroup>${columnWidths.map((width) => `<col style="width:${((100 * width) / total).toFixed(3)}%">`).join('')}</colgroup>
${head && `<thead>\n${head}\n</thead>\n`}<tbody>
${rows.slice(headerRows).map(rowHtml).join('\n')}
</tbody>
</table>
</div>`
}

function rowHtml({ cells }: TableRowBlock): string {
  return `<tr>${cells.map(cellHtml).join('')}</tr>`
}

/** scope="row" or "col" covers every row or column a header spans, so no group scope is needed. */
function cellHtml({ text, colSpan, rowSpan, role, address }: TableCellBlock): string {
  const tag = role === 'column' || role === 'row' ? 'th' : 'td'
  const values = {
    scope: role === 'column' ? 'col' : role === 'row' ? 'row' : undefined,
    class: role === 'note' ? 'note' : undefined,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    'data-address': address,
  }
  return `<${tag}${attributes(values)}>${escaped(text)}</${tag}>`
}
