import type { ApprovalSheet, SheetCell, SheetLine, SheetRow } from '../../../core/approval/sheet.ts'
import { attributes, escaped } from '../html/markup.ts'
import { webPage } from '../html/web-page.ts'
import { sheetCss } from './css.ts'

/** The approval sheet as one self-contained web page: nothing from elsewhere, no script. Printed, it is the PDF. */
export function approvalHtml(sheet: ApprovalSheet): string {
  const { meta, layout, heading, columnWidths, headerRows, rows, foot } = sheet
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  const content = `<h1>${escaped(heading)}</h1>
<table>
<caption>${escaped(heading)}</caption>
<colgroup>${columnWidths.map((width) => `<col style="width:${((100 * width) / total).toFixed(3)}%">`).join('')}</colgroup>
<thead>
${rows.slice(0, headerRows).map(rowHtml).join('\n')}
</thead>
<tbody>
${rows.slice(headerRows).map(rowHtml).join('\n')}
</tbody>
</table>
<p class="foot">${escaped(foot)}</p>`
  return webPage({ meta, css: sheetCss(layout), content })
}

function rowHtml({ height, cells }: SheetRow): string {
  return `<tr${attributes({ style: `height:${height.toFixed(2)}mm` })}>${cells.map(cellHtml).join('')}</tr>`
}

function cellHtml({ role, lines, colSpan, rowSpan }: SheetCell): string {
  const tag = role === 'label' ? 'th' : 'td'
  const values = {
    scope: role === 'label' ? (rowSpan > 1 ? 'rowgroup' : 'row') : undefined,
    class: role === 'label' ? undefined : role,
    colspan: colSpan > 1 ? colSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
  }
  return `<${tag}${attributes(values)}>${lines.map(lineHtml).join('')}</${tag}>`
}

function lineHtml({ kind, text }: SheetLine): string {
  return `<p${attributes({ class: kind === 'plain' ? undefined : kind })}>${escaped(text)}</p>`
}
