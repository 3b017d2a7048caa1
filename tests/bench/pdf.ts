import { compose } from '../../core/document/compose.ts'
import type { Report } from '../../core/report/report.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { fontStatuses } from '../../services/fonts.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { openBrowser } from '../e2e/browser.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/**
 * The report as PDF, and beside it bare pages of the same browser with the same text, run by turns: one in the
 * typefaces the report takes on this machine (each costs its embedding), one in the browser's own.
 */
export async function benchPdf(report: Report): Promise<void> {
  const engine = createEngine(findEngine())
  const browser = await openBrowser()
  const context = await browser.newContext()
  const tree = compose(report)
  const text = textOf(htmlOf(tree))
  const fonts = await fontStatuses(tree.layout, engine.installedFonts)
  const families = fonts.map(({ family, installed, standIn }) => (installed ? family : (standIn ?? 'serif')))
  const [body = 'serif', ...others] = [families[1], ...families]
  const dressed = [divOf(body, text), ...others.map((family) => divOf(family, text.slice(0, 200)))].join('')
  const bare = async (html: string) => {
    const page = await context.newPage()
    await page.setContent(html)
    await page.pdf({ format: 'A4' })
    await page.close()
  }
  try {
    const works = [() => pdfOf(tree, engine.printPdf), () => bare(dressed), () => bare(text)]
    const [own, same, plain] = await medianByTurns(works)
    print('PDF, warm', milliseconds(own), `${(own / same).toFixed(2)} × bare, ≤ 1.5 ×`)
    print('  bare page, same text, same typefaces', milliseconds(same))
    print('  bare page, same text, one typeface', milliseconds(plain))
  } finally {
    await browser.close()
    await engine.close()
  }
}

async function medianByTurns(works: readonly (() => Promise<unknown>)[]): Promise<[number, number, number]> {
  const times = works.map((): number[] => [])
  for (let round = 0; round < 10; round++) {
    for (const [index, work] of works.entries()) times[index]?.push(...(await timesOf(work, 1, 0)))
  }
  return times.map((each) => quantile(each.slice(2), 0.5)) as [number, number, number]
}

function divOf(family: string, text: string): string {
  return `<div style="font-family:'${family}'">${text}</div>`
}

function textOf(html: string): string {
  const body = html.replace(/<(style|title|script)\b.*?<\/\1>/gsu, '')
  return body.replace(/<\/(p|h\d|tr)>/gu, '\n<br>').replace(/<(?!br>)[^>]*>/gu, ' ')
}
