import { nameLines, titleLines } from '../../../../core/document/title.ts'
import { widthOf } from '../../../../core/document/width.ts'
import { CONTENTS_LINE } from '../../../../core/volume/contents-line.ts'
import type { Chapter, Volume } from '../../../../core/volume/volume.ts'
import { fontFamily } from '../../html/font-css.ts'
import { escaped } from '../../html/markup.ts'
import { pageNumberCss, printCss } from '../../html/print-css.ts'
import { webPage } from '../../html/web-page.ts'

/** Characters of 18 points on a line. */
const NAME_LINE = 22

const COVER = `@media print{
.cover{position:relative;height:225mm;text-align:center}
.cover h1{padding-top:42mm;margin:0;font:36pt/54pt var(--title);letter-spacing:0}
.cover div{position:absolute;bottom:16mm;width:100%;font:18pt/32pt var(--heading2);letter-spacing:0}
.cover p{text-align:center;text-indent:0}
}
`

/** The cover, a page without a number. */
export function coverHtml({ meta, layout, cover: { title, agency, date } }: Volume): string {
  const names = [...nameLines(agency, NAME_LINE), ...(date === undefined ? [] : [date])]
  const heading = `<h1>${title.map((line) => `<span>${escaped(line)}</span>`).join('')}</h1>`
  const below = `<div>${names.map((line) => `<p>${escaped(line)}</p>`).join('')}</div>`
  return webPage({
    meta,
    css: printCss(layout, '') + COVER,
    content: `<section class="cover">${heading}${below}</section>`,
  })
}

const CONTENTS = `@media print{
ol{list-style:none;margin:0;padding:0;font:14pt/26pt var(--body);letter-spacing:0}
li{break-inside:avoid}
li a{color:inherit;text-decoration:none}
li span{display:block}
li span+span{padding-left:1em}
li span:last-child{display:flex;align-items:baseline}
li i{flex:1;margin:0 .4em;overflow:hidden;white-space:nowrap;font-style:normal;letter-spacing:1.5pt;text-align:right}
li i::before{content:"${'.'.repeat(120)}"/""}
}
`

/** The name of the place in the contents that leads to a chapter. */
export function contentsTarget(chapter: number): string {
  return `c${chapter}`
}

/**
 * The contents. Each line leads to itself here, where there is nothing else, and to its chapter in the volume.
 * @param starts the number of the page each chapter begins on
 */
export function contentsHtml({ meta, layout, chapters }: Volume, starts: readonly number[]): string {
  const lines = chapters.map(({ number, unit, year }, i) => {
    const title = titleLines({ name: unit }, year, CONTENTS_LINE)
    const target = contentsTarget(number)
    const words = title.map((line) => escaped(line)).join('</span><span>')
    return `<li><a id="${target}" href="#${target}"><span>${words}<i></i>${starts[i] ?? ''}</span></a></li>`
  })
  return webPage({
    meta,
    css: printCss(layout, pageNumberCss(layout, 'upper-roman')) + CONTENTS,
    content: `<h1>目　录</h1>\n<ol>\n${lines.join('\n')}\n</ol>`,
  })
}

/** Characters of 10.5 points on a line of 156 mm. */
const HEAD_LINE = 41

/**
 * A sheet for each page of the chapters, empty and without a ground but for what stands in its margins: the running head
 * and the number.
 * @param pages how many pages each chapter has
 */
export function sheetsHtml({ meta, layout, chapters }: Volume, pages: readonly number[]): string {
  const rules = chapters.map((chapter) => `@page ${sheetName(chapter)}{@top-center{${headCss(chapter)}}}`)
  const head =
    `width:100%;margin-bottom:6.8mm;padding-bottom:4pt;border-bottom:.5pt solid #000;vertical-align:bottom;` +
    `font:10.5pt/14pt ${fontFamily('heading2', layout)}`
  const css = `${printCss(layout, pageNumberCss(layout))}@page{@top-center{${head}}}
${rules.join('\n')}
@media print{html{background:none}i{display:block;height:1px;break-after:page}i:last-child{break-after:auto}}
`
  const sheets = chapters.flatMap((chapter, i) =>
    Array.from({ length: pages[i] ?? 0 }, () => `<i style="page:${sheetName(chapter)}"></i>`),
  )
  return webPage({ meta, css, content: sheets.join('\n') })
}

function sheetName({ number }: Chapter): string {
  return `c${number}`
}

/** However long a name is, it stands on one line. */
function headCss({ head }: Chapter): string {
  const size = Math.min(10.5, (10.5 * HEAD_LINE) / widthOf(head))
  return `content:${cssString(head)};font-size:${size.toFixed(2)}pt`
}

/** A text in CSS: what could end it, or the style around it, is written by its number. */
function cssString(text: string): string {
  const characters = Array.from(text).map((character) =>
    /[\p{Letter}\p{Number}　（）、·]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${characters.join('')}"`
}
