import type { PageLayout } from '../../../core/document/tree.ts'
import { fontCss, fontFamily } from './font-css.ts'

/** Twentieths of a point in a point. */
const TWIPS = 20

/**
 * The printed page by GB/T 9704-2012: type area 156 × 225 mm on A4; 16-point type condensed by a quarter point, so
 * that 28 characters fill a line; 22 lines a page. The Word writer keeps the same measures.
 * @param around what stands in the margins of its pages
 */
export function printCss(layout: PageLayout, around = pageNumberCss(layout)): string {
  return `${fontCss(layout)}
@page{size:A4;margin:37mm 26mm 35mm 28mm}
${layout.doubleSided ? MIRRORED : ''}${around}
${SHARED}@media print{
:root{--pitch:${layout.linePitch / TWIPS}pt}
${TEXT}${TABLES}}
`
}

/** The binding edge of even pages is on their right. */
const MIRRORED = '@page :left{margin-left:26mm;margin-right:28mm}\n'

/** Page numbers — 1 — in 14-point Song: the dash 7 mm below the type area, one character in from the outer edge, or in the middle. */
export function pageNumberCss(layout: PageLayout, style: 'decimal' | 'upper-roman' = 'decimal'): string {
  const number = style === 'decimal' ? 'page' : `page,${style}`
  const look =
    `content:"— " counter(${number}) " —";font:14pt/1 ${fontFamily('song', layout)};` +
    'vertical-align:top;padding-top:calc(7mm - .5em)'
  const first =
    layout.firstPage === 'unnumbered'
      ? '\n@page :first{@bottom-center{content:none}@bottom-right{content:none}}'
      : ''
  if (layout.pageNumbers === 'centred') return `@page{@bottom-center{${look}}}${first}`
  return `@page :right{@bottom-right{${look};padding-right:1em}}
@page :left{@bottom-left{${look};padding-left:1em}}${first}`
}

/** What paper and screen have in common. 小标宋 has one weight; of what stands in for it the bold comes nearest. */
const SHARED = `body{text-spacing-trim:space-all;text-autospace:no-autospace;line-break:strict;overflow-wrap:anywhere}
h1{text-align:center;font-synthesis:none}
h1 span{display:block}
p,h3{white-space:pre-wrap}
.long{word-break:break-all}
.run-in h3,.run-in p{display:inline}
table{border-collapse:collapse;table-layout:fixed;text-spacing-trim:normal}
th,td{font-weight:normal;text-align:center;vertical-align:middle}
th[scope=row]:not([rowspan]){text-align:left}
.disclosure th[scope=row]{text-align:center}
th[scope=col],th[rowspan]{text-wrap:balance}
.chart{break-inside:avoid}
.chart svg{display:block;margin:0 auto;width:100%;height:auto;letter-spacing:0}
.number{text-align:right}
.enclosures{padding-top:var(--pitch)}
.enclosures p{padding-left:calc(var(--left)*(1em - .25pt));text-indent:calc(var(--hanging)*(.25pt - 1em))}
.signature{padding-top:calc(var(--blank-lines)*var(--pitch))}
.ending>p,.ending>.run-in{display:inline}
.ending>:first-child::after{content:"\\A";white-space:pre}
.ending>.signature{box-sizing:border-box;display:inline-block;width:100%;vertical-align:top}
.signature p{margin-right:var(--from-right);text-indent:0;text-align:right}
`

const TEXT = `html{background:#fff;color:#000}
body{margin:0;font:16pt/var(--pitch) var(--body);letter-spacing:-.25pt}
h1{font:bold 22pt/var(--pitch) var(--title);letter-spacing:0;margin:0 0 var(--pitch)}
h2{font:16pt/var(--pitch) var(--heading1)}
h3{font:16pt/var(--pitch) var(--heading2)}
h2,h3{margin:0;text-indent:calc(2em - .5pt);break-after:avoid}
p,.run-in{margin:0;text-indent:calc(2em - .5pt);text-align:justify;orphans:1;widows:1}
p.flush{text-indent:0}
.number{text-indent:0;text-align:right;margin-bottom:calc(2*var(--pitch))}
.run-in h3{break-after:auto}
.signature{break-inside:avoid;break-before:avoid}
.ending{text-indent:calc(2em - .5pt);text-align:justify;orphans:2;widows:3}
.ending.whole{break-inside:avoid}
.ending:has(>.flush){text-indent:0}
.signature+p{break-before:avoid}
.enclosures p{break-inside:avoid}
`

/** Cells keep a line pitch of their own; the form's longest table is set close, to stand on one page. */
const TABLES = `table{width:var(--width);font:10.5pt/12.5pt var(--song);letter-spacing:0;break-inside:avoid;border-spacing:0}
caption{display:none}
.table{margin-bottom:4pt}
.chart{margin:8pt 0 10pt}
.chart p{font:12pt/20pt var(--song);padding-top:4pt;letter-spacing:0;text-indent:0;text-align:center}
tr,thead{break-inside:avoid}
th,td{border:.5pt solid #000;padding:2pt 2.25pt;height:18.7pt}
td[data-address]{white-space:nowrap;font-size:var(--figure,100%)}
th[scope=row]{letter-spacing:-.25pt}
th[rowspan]{padding-left:1.5pt;padding-right:1.5pt}
.requests{line-height:12pt}
.requests th,.requests td{padding-top:.5pt;padding-bottom:.5pt;height:auto}
`
