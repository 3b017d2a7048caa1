import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { build } from 'vite'
import type { Report } from '../../core/report/report.ts'
import { openBrowser } from '../e2e/browser.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { milliseconds, print, quantile } from './measure.ts'
import { longText, withLongText } from './typed-reports.ts'
import { openWrittenPage } from './written-page.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIELD = 'overview.proactive'
const KEYS = 60
/** What else the machine does is then spread over all that is compared. */
const TURNS = 2
const SLOWED = 4

/** From a key in a text of 20,000 characters to its being painted on a slow machine, beside the editor by itself. */
export async function benchKeyToPaint(report: Report, baseline: Baseline | undefined): Promise<void> {
  const [bare, now, before]: [number[], number[], number[]] = [[], [], []]
  for (let turn = 0; turn < TURNS; turn++) {
    bare.push(...(await inBareEditor()))
    now.push(...(await inBuild(ROOT, report)))
    if (baseline) before.push(...(await inBuild(baseline.folder, report)))
  }
  const ratio = quantile(now, 0.95) / quantile(bare, 0.95)
  print(
    'Key to paint, CPU slowed 4 ×, p50 / p95',
    words(now),
    `${ratio.toPrecision(2)} × bare at p95, ≤ 1.5 ×`,
  )
  print('  in CodeMirror by itself', words(bare))
  if (baseline) print('  in the build before', words(before))
}

function words(times: readonly number[]): string {
  return `${milliseconds(quantile(times, 0.5))} / ${milliseconds(quantile(times, 0.95))}`
}

async function inBuild(folder: string, report: Report): Promise<number[]> {
  const options = { report: withLongText(report), part: 1, field: FIELD } as const
  const { page, devTools, close } = await openWrittenPage(folder, options)
  try {
    // What is found at first is drawn once, not with a key.
    await page.locator('.findings li').first().waitFor()
    return await timesOfKeys(page, devTools)
  } finally {
    await close()
  }
}

async function inBareEditor(): Promise<number[]> {
  const folder = temporaryFolder()
  const browser = await openBrowser()
  try {
    await build({
      root: import.meta.dirname,
      configFile: false,
      logLevel: 'warn',
      build: {
        outDir: folder.path,
        emptyOutDir: true,
        lib: { entry: 'bare-editor.ts', formats: ['iife'], name: 'bare', fileName: () => 'bare.js' },
      },
    })
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
    const page = await context.newPage()
    await page.setContent(`<textarea hidden></textarea><main style="width: 700px"></main>`)
    await page.locator('textarea').evaluate((element, text) => {
      element.textContent = text
    }, longText())
    await page.addScriptTag({ path: join(folder.path, 'bare.js') })
    await page.locator('[contenteditable]').focus()
    return await timesOfKeys(page, await context.newCDPSession(page))
  } finally {
    await browser.close()
    folder.release()
  }
}

/** Milliseconds from each key to the frame that shows it. */
async function timesOfKeys(page: Page, devTools: CDPSession): Promise<number[]> {
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.waitForTimeout(3000)
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { times })
    const onKey = (event: KeyboardEvent) => {
      requestAnimationFrame(() => {
        // A message comes once the frame is drawn.
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => times.push(performance.now() - event.timeStamp)
        port2.postMessage(undefined)
      })
    }
    window.addEventListener('keydown', onKey, { capture: true })
  })
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(String(key % 10))
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(2000)
  const times = await page.evaluate(() => (window as unknown as { readonly times: number[] }).times)
  // The first keys find nothing compiled.
  return times.slice(10)
}
