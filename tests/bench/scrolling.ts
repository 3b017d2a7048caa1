import type { Browser, Page } from 'playwright'
import { blankReport } from '../../core/report/blank.ts'
import { insertReport } from '../../services/case/stored-report.ts'
import { findEngine } from '../../services/engine/find.ts'
import { openStore } from '../../services/store/store.ts'
import { startHost } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'
import { milliseconds, print } from './measure.ts'

const REPORTS = 50_000
/** Turns of the wheel, and pulls at the thumb to places all over the list. */
const TURNS = 60

/** Fifty thousand reports, scrolled by the wheel and by the thumb: tasks of the page that hold it longer than 50 ms. */
export async function benchScrolling(browser: Browser): Promise<void> {
  const folder = temporaryFolder()
  fill(folder.path)
  const host = await startHost({ data: folder.path, engine: findEngine() })
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  try {
    await page.goto(host.address)
    await page.locator('tbody th a').first().waitFor()
    // What the page loads while idle is no part of scrolling.
    await page.waitForTimeout(4_000)
    const wheel = await longTasks(page, async () => {
      await page.mouse.move(600, 400)
      for (let turn = 0; turn < TURNS; turn++) await page.mouse.wheel(0, 400)
    })
    const thumb = await longTasks(page, async () => {
      for (let turn = 1; turn <= TURNS; turn++)
        await page.locator('.row-scroll').evaluate(
          (list, share) => list.scrollTo(0, list.scrollHeight * share),
          // All over the list, each time far from the last.
          (turn * 0.618) % 1,
        )
    })
    print(`Tasks over 50 ms, ${REPORTS} reports by the wheel`, ...words(wheel))
    print('  by the thumb', ...words(thumb))
  } finally {
    await page.close()
    await host.stop()
    folder.release()
  }
}

function fill(folder: string): void {
  const store = openStore({ folder, clock: () => new Date() })
  store.write(() => {
    for (let index = 0; index < REPORTS; index++) {
      const report = blankReport(
        { name: `第${index % 10_000}号单位`, level: 'department' },
        2020 + (index % 6),
      )
      const at = new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString()
      insertReport(store, { id: `report-${index}`, report, at })
    }
  })
  store.close()
}

/** Durations of the page's long tasks while something is done, in milliseconds. */
async function longTasks(page: Page, work: () => Promise<void>): Promise<number[]> {
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = []
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => duration))
    }).observe({ type: 'longtask' })
    return durations
  })
  await work()
  await page.waitForTimeout(500)
  return tasks.jsonValue()
}

function words(tasks: readonly number[]): [string, string] {
  return [String(tasks.length), `none; the longest ${milliseconds(Math.max(0, ...tasks))}`]
}
