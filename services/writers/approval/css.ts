import {
  COLUMN_WIDTHS,
  GAPS,
  ITEM_INDENT,
  SHEET_MARGINS,
  SHEET_TYPE,
  UNDER_DATE,
} from '../../../core/approval/measures.ts'
import type { PageLayout } from '../../../core/document/tree.ts'
import { fontCss } from '../html/font-css.ts'

/** The look of the sheet, the same measures as in Word; on a screen it lies as a sheet of paper on a calm ground. */
export function sheetCss(layout: PageLayout): string {
  const { top, right, bottom, left } = SHEET_MARGINS
  const { heading, plain, small, foot } = SHEET_TYPE
  const width = COLUMN_WIDTHS.reduce((sum, column) => sum + column, 0)
  return `${fontCss(layout)}
@page{size:A4;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}
html{background:#fff;color:#000}
body{margin:0;text-spacing-trim:space-all;text-autospace:no-autospace;line-break:strict;overflow-wrap:anywhere}
h1{font:bold ${heading.size}pt/${heading.pitch}pt var(--title);font-synthesis:none;text-align:center;margin:0 0 ${heading.below}pt}
table{border-collapse:collapse;table-layout:fixed;width:${width}mm;font:${plain.size}pt/${plain.pitch}pt var(--body)}
caption{display:none}
tr{break-inside:avoid}
th,td{border:.5pt solid #000;padding:${GAPS.over}mm ${GAPS.beside}mm;text-align:left;vertical-align:middle}
th{font-weight:normal;text-align:center}
th p:not([class]){font-family:var(--heading1)}
p{margin:0;white-space:pre-wrap}
.key,.figure{text-align:center}
.figure{padding-left:0;padding-right:0;overflow-wrap:normal}
.signing,.opinion{text-align:right;padding-right:calc(${GAPS.beside}mm + 1em)}
.opinion{vertical-align:bottom;padding-bottom:${GAPS.over + UNDER_DATE}mm}
.small,.item{font-size:${small.size}pt;line-height:${small.pitch}pt}
.item{padding-left:${ITEM_INDENT}em;text-indent:-${ITEM_INDENT}em}
.foot{width:${width}mm;padding-top:${foot.above}pt;font:${foot.size}pt/${foot.pitch}pt var(--body);text-align:right;break-before:avoid}
@media screen{
html{background:#e9edec}
main{width:${width}mm;margin:0 auto;padding:${top}mm ${right}mm ${bottom}mm ${left}mm;background:#fff}
}
`
}
