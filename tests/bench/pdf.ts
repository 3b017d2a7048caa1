import { compose } from '../../core/document/compose.ts'
import type { Report } from '../../core/report/report.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { findEngine } from '../../services/engine/find.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { openBrowser } from '../e2e/browser.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** The report as PDF, and beside it a bare page of the same browser with the same text, run by turns. */
export async function benchPdf(report: Report): Promise<void> {
  const engine = createEngine(findEngine())
  const browser = await openBrowser()
  const tree = compose(report)
  const bareHtml = `<!doctype html><meta charset="utf-8">${textOf(htmlOf(tree))}`
  const barePdf = async () => {
    const page = await browser.newPage()
    await page.setContent(bareHtml)
    await page.pdf({ format: 'A4' })
    await page.close()
  }
  try {
    const ours: number[] = []
    const bare: number[] = []
    await timesOf(async () => {
      ours.push(...(await timesOf(() => pdfOf(tree, engine.printPdf), 1, 0)))
      bare.push(...(await timesOf(barePdf, 1, 0)))
    }, 9)
    const [own, other] = [ours, bare].map((times) => quantile(times.slice(3), 0.5)) as [number, number]
    print('PDF, warm', milliseconds(own), `${(own / other).toFixed(2)} × bare, ≤ 1.5 ×`)
    print('  bare page with the same text', milliseconds(other))
  } finally {
    await browser.close()
    await engine.close()
  }
}

function textOf(html: string): string {
  const body = html.replace(/<(style|title|script)\b.*?<\/\1>/gsu, '')
  return body.replace(/<\/(p|h\d|tr)>/gu, '\n<br>').replace(/<(?!br>)[^>]*>/gu, ' ')
}
