import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { withFields } from '../../core/report/fields.ts'
import type { Field, Report } from '../../core/report/report.ts'
import { openBrowser } from '../e2e/browser.ts'
import { valueOf } from '../e2e/host.ts'
import { passagesOf } from '../evaluation/passages.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { printRatio } from './measure.ts'

const ROOT = join(import.meta.dirname, '../..')
const KEYS = 15
/** Milliseconds between keys: a fast typist's. */
const BETWEEN = 120

interface Scene {
  readonly name: string
  readonly part: number
  readonly field: Field
  readonly report: (report: Report) => Report
}

const SCENES: readonly Scene[] = [
  { name: 'with 200 findings', part: 1, field: 'overview.proactive', report: withFindings },
  { name: 'in 20,000 characters', part: 1, field: 'overview.proactive', report: withLongText },
  { name: 'in table three', part: 3, field: 'requests:received/natural', report: (report) => report },
]

/** CPU time of the page's main thread that a key costs, with all that follows from it. Measured on Linux. */
export async function benchTyping(report: Report, baseline: Baseline | undefined): Promise<void> {
  if (process.platform !== 'linux') return
  baseline?.buildPage()
  for (const { name, ...scene } of SCENES) {
    const before = baseline && (() => cpuOfKey(baseline.folder, report, scene))
    await printRatio(`CPU of a key ${name}`, () => cpuOfKey(ROOT, report, scene), before, {
      target: 0.25,
      runs: 3,
    })
  }
}

function withFindings(report: Report): Report {
  const fields = ['proactive', 'onRequest', 'management', 'platforms', 'oversight'] as const
  const lines = (first: number) =>
    Array.from({ length: 13 }, (_, i) => `2024年，收到政府信息公开申请${first + i}件，公开信息XX条。`)
  return withFields(
    report,
    fields.map((field, i) => [`overview.${field}`, lines(10 + i * 20).join('\n')]),
  )
}

function withLongText(report: Report): Report {
  const passages = passagesOf('narratives.json').map(({ text }) => text)
  const text = Array.from({ length: 400 }, (_, i) => passages[i % passages.length] ?? '').join('\n')
  return withFields(report, [['overview.proactive', text.slice(0, 20_000)]])
}

async function cpuOfKey(
  folder: string,
  report: Report,
  { part, field, report: made }: Omit<Scene, 'name'>,
): Promise<number> {
  const { startHost } = (await import(join(folder, 'tests/e2e/host.ts'))) as typeof import('../e2e/host.ts')
  const data = temporaryFolder()
  const host = await startHost({ data: data.path })
  const browser = await openBrowser()
  try {
    const json = JSON.stringify(made(report))
    const { id } = valueOf(await host.call('reports.create', { kind: 'exchange', json }))
    const page = await browser.newPage()
    await page.goto(`${host.address}#/report/${id}/${part}`)
    await page.locator(`[data-field="${field}"]`).first().focus()
    const session = await browser.newBrowserCDPSession()
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id: pid }) => pid)
    await typeKeys(page, 3)
    const start = renderers.map(mainThread)
    await typeKeys(page, KEYS)
    return Math.max(...renderers.map((pid, i) => mainThread(pid) - (start[i] ?? 0))) / KEYS
  } finally {
    await browser.close()
    await host.stop()
    data.release()
  }
}

/** Types, and waits for what follows. */
async function typeKeys(page: Page, keys: number): Promise<void> {
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(String(key % 10))
    await page.waitForTimeout(BETWEEN)
  }
  await page.waitForTimeout(1500)
}

/** CPU milliseconds of a process's main thread so far. */
function mainThread(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}
