import type { Browser, CDPSession, Page } from 'playwright'
import type { Report } from '../../core/report/report.ts'
import { openBrowser } from '../e2e/browser.ts'
import { type Host, startHost, valueOf } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { printRatio } from './measure.ts'
import { benchScrolling } from './scrolling.ts'

/** Reports in the list whose first paint is measured. */
const FEW = 5
/** Milliseconds in which the page has loaded, while idle, what is shown after the list. */
const IDLE = 4_000

/** The list until it is painted and a report opened from it, beside the older build's; then many reports scrolled. */
export async function benchList(_: Report, baseline: Baseline | undefined): Promise<void> {
  baseline?.buildPage()
  const browser = await openBrowser()
  const now = await aFewReports(startHost)
  const older = await baseline?.load<{ startHost: typeof startHost }>('tests/e2e/host.ts')
  const before = older && (await aFewReports(older.startHost))
  const line = (measure: (page: MeasuredPage) => Promise<number>) =>
    [now, before].map((side) => side && (() => onPage(browser, side.host, measure)))
  try {
    const [paint, paintBefore] = line(({ cpu }) => cpu())
    if (paint) await printRatio('CPU of the page: list painted', paint, paintBefore, { target: 0.6 })
    const [bytes, bytesBefore] = line(({ page }) => scriptBytes(page))
    const format = (figure: number) => `${Math.round(figure / 1000)} kB`
    if (bytes) await printRatio('  script it loads', bytes, bytesBefore, { target: 0.6, runs: 1, format })
    const [open, openBefore] = line(cpuOfOpening)
    if (open) await printRatio('CPU of the page: a report opened', open, openBefore, { target: 1 })
    await benchScrolling(browser)
  } finally {
    await browser.close()
    await now.release()
    await before?.release()
  }
}

interface MeasuredPage {
  readonly page: Page
  /** CPU milliseconds of the page's main thread so far. */
  readonly cpu: () => Promise<number>
}

async function aFewReports(start: typeof startHost) {
  const folder = temporaryFolder()
  const host = await start({ data: folder.path })
  for (let made = 0; made < FEW; made++) valueOf(await host.call('reports.create', { kind: 'sample' }))
  const release = async () => {
    await host.stop()
    folder.release()
  }
  return { host, release }
}

/** Measures on a page of its own, with nothing in the browser's cache, as soon as the list is painted. */
async function onPage(browser: Browser, host: Host, measure: (page: MeasuredPage) => Promise<number>) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.goto(host.address)
  await page.locator('tbody th a').first().waitFor()
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))))
  try {
    return await measure({ page, cpu: () => cpuOf(session) })
  } finally {
    await context.close()
  }
}

async function cpuOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000
}

async function cpuOfOpening({ page, cpu }: MeasuredPage): Promise<number> {
  await page.waitForTimeout(IDLE)
  const before = await cpu()
  await page.locator('tbody th a').first().click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  return (await cpu()) - before
}

function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0),
  )
}
