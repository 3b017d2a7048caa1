import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import { build } from 'vite'
import type { Field, Report } from '../../core/report/report.ts'
import { openBrowser } from '../e2e/browser.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { milliseconds, print, quantile } from './measure.ts'
import { longText, withLongText } from './typed-reports.ts'
import { openWrittenPage } from './written-page.ts'

const ROOT = join(import.meta.dirname, '../..')

/** Where keys are typed, and which. */
interface Place {
  readonly name: string
  readonly part: number
  readonly field: Field
  readonly made: (report: Report) => Report
  readonly keyOf: (key: number) => string
  /** What is drawn once, not with a key: it is waited for. */
  readonly drawnFirst: string
}

const TEXT: Place = {
  name: 'in 20,000 characters',
  part: 1,
  field: 'overview.proactive',
  made: withLongText,
  keyOf: (key) => String(key % 10),
  drawnFirst: '.findings li',
}
/** A figure of four digits, written and taken out again: a cell takes no longer ones. */
const TABLE: Place = {
  name: 'in table three',
  part: 3,
  field: 'requests:received/natural',
  made: (report) => report,
  keyOf: (key) => (key % 8 < 4 ? '5' : 'Backspace'),
  drawnFirst: '[data-field="requests:received/natural"]',
}

const KEYS = 60
/** What else the machine does is then spread over all that is compared. */
const TURNS = 2
const SLOWED = 4

/** From a key in a text of 20,000 characters or in a table to its being painted on a slow machine, beside the editor by itself. */
export async function benchKeyToPaint(report: Report, baseline: Baseline | undefined): Promise<void> {
  const bare: number[] = []
  const places = [TEXT, TABLE].map((place) => ({ place, now: [] as number[], before: [] as number[] }))
  for (let turn = 0; turn < TURNS; turn++) {
    bare.push(...(await inBareEditor()))
    for (const { place, now, before } of places) {
      now.push(...(await inBuild(ROOT, report, place)))
      if (baseline) before.push(...(await inBuild(baseline.folder, report, place)))
    }
  }
  print('Key to paint, CPU slowed 4 ×, p50 / p95: CodeMirror by itself', words(bare))
  for (const { place, now, before } of places) {
    const ratio = quantile(now, 0.95) / quantile(bare, 0.95)
    print(`  ${place.name}`, words(now), `${ratio.toPrecision(2)} × bare at p95, ≤ 1.5 ×`)
    if (baseline) print('    in the build before', words(before))
  }
}

function words(times: readonly number[]): string {
  return `${milliseconds(quantile(times, 0.5))} / ${milliseconds(quantile(times, 0.95))}`
}

async function inBuild(
  folder: string,
  report: Report,
  { part, field, made, keyOf, drawnFirst }: Place,
): Promise<number[]> {
  const { page, devTools, close } = await openWrittenPage(folder, { report: made(report), part, field })
  try {
    await page.locator(drawnFirst).first().waitFor()
    return await timesOfKeys(page, devTools, keyOf)
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
    return await timesOfKeys(page, await context.newCDPSession(page), TEXT.keyOf)
  } finally {
    await browser.close()
    folder.release()
  }
}

/** Milliseconds from each key to the frame that shows it. */
async function timesOfKeys(page: Page, devTools: CDPSession, keyOf: Place['keyOf']): Promise<number[]> {
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
    await page.keyboard.press(keyOf(key))
    await page.waitForTimeout(150)
  }
  await page.waitForTimeout(2000)
  const times = await page.evaluate(() => (window as unknown as { readonly times: number[] }).times)
  // The first keys find nothing compiled.
  return times.slice(10)
}
