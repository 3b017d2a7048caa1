import type { PageLayout } from '../../../core/document/tree.ts'
import { fontCss, fontFamily } from './font-css.ts'

/** Twentieths of a point in a point. */
const TWIPS = 20

/**
 * The printed page by GB/T 9704-2012: type area 156 × 225 mm on A4; 16-point type condensed by a quarter point, so
 * that 28 characters fill a line; 22 lines a page. The Word writer keeps the same measures.
 */
export function printCss(layout: PageLayout): string {
  const pitch = `${layout.linePitch / TWIPS}pt`
  return `${fontCss(layout)}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
${pageNumberCss(layout)}
@media print{
:root{--pitch:${pitch}}
html{background:#fff;color:#000;print-color-adjust:exact}
body{margin:0;font:16pt/var(--pitch) var(--body);letter-spacing:-.25pt}
h1{font:22pt/var(--pitch) var(--title);letter-spacing:0;margin:0 0 var(--pitch)}
h2{font:16pt/var(--pitch) var(--heading1);margin:0;text-indent:calc(2em - .5pt);break-after:avoid}
h3{font:16pt/var(--pitch) var(--heading2);margin:0;text-indent:calc(2em - .5pt);break-after:avoid}
p,.run-in{margin:0;text-indent:calc(2em - .5pt);text-align:justify;orphans:1;widows:1}
.run-in h3{break-after:auto}
.table{margin:0 0 3mm}
table{break-inside:avoid}
table.requests,table.disputes{font-size:10.5pt}
caption{display:none}
tr,thead{break-inside:avoid}
}
body{text-spacing-trim:space-all;text-autospace:no-autospace;line-break:strict;overflow-wrap:anywhere}
h1,h2,h3{font-weight:normal}
h1{text-align:center}
h1 span{display:block}
p,h3{white-space:pre-wrap}
.run-in h3,.run-in p{display:inline}
table{border-collapse:collapse;table-layout:fixed;font-size:12pt;line-height:1.3;letter-spacing:0;text-spacing-trim:normal}
th,td{border:.5pt solid #000;padding:.8mm 1mm;font-weight:normal;text-align:center;vertical-align:middle}
.requests th[scope=row],.note{text-align:left}
.signature{padding-top:calc(var(--blank-lines)*var(--pitch));break-inside:avoid;break-before:avoid}
.signature p{text-indent:0;text-align:right}
.seal{padding-bottom:var(--pitch)}
`
}

/** Page numbers — 1 — in 14-point Song: the dash 7 mm below the type area, one character in from the outer edge, or in the middle. */
function pageNumberCss(layout: PageLayout): string {
  const look = `content:"— " counter(page) " —";font:14pt/1 ${fontFamily('pageNumber', layout)};vertical-align:top;padding-top:calc(7mm - .5em)`
  if (layout.pageNumbers === 'centred') return `@page{@bottom-center{${look}}}`
  return `@page :right{@bottom-right{${look};padding-right:1em}}
@page :left{@bottom-left{${look};padding-left:1em}}`
}
