import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import type { Field, Report } from '../../core/report/report.ts'
import type { Baseline } from './baseline.ts'
import { benchKeyToPaint } from './key-to-paint.ts'
import { printRatio } from './measure.ts'
import { benchSessionMemory } from './session-memory.ts'
import { withFindings, withLongText } from './typed-reports.ts'
import { openWrittenPage } from './written-page.ts'

const ROOT = join(import.meta.dirname, '../..')
const KEYS = 32
/** Milliseconds between keys: a fast typist's. */
const BETWEEN = 120

interface Scene {
  readonly name: string
  readonly part: number
  readonly field: Field
  readonly made: (report: Report) => Report
}

const SCENES: readonly Scene[] = [
  { name: 'with 200 findings', part: 1, field: 'overview.proactive', made: withFindings },
  { name: 'in 20,000 characters', part: 1, field: 'overview.proactive', made: withLongText },
  { name: 'in table three', part: 3, field: 'requests:received/natural', made: (report) => report },
]

/** What a key costs the page and when it shows, and what an hour of keys leaves in its memory. Measured on Linux. */
export async function benchTyping(report: Report, baseline: Baseline | undefined): Promise<void> {
  if (process.platform !== 'linux') return
  baseline?.buildPage()
  for (const scene of SCENES) {
    const before = baseline && (() => cpuOfKey(baseline.folder, report, scene))
    await printRatio(`CPU of a key ${scene.name}`, () => cpuOfKey(ROOT, report, scene), before, {
      target: 0.25,
      runs: 3,
    })
  }
  await benchKeyToPaint(report, baseline)
  await benchSessionMemory(report, baseline)
}

/** CPU milliseconds of the page's main thread that a key costs, with all that follows from it. */
async function cpuOfKey(folder: string, report: Report, { part, field, made }: Scene): Promise<number> {
  const { page, renderers, close } = await openWrittenPage(folder, { report: made(report), part, field })
  try {
    await typeKeys(page, 8)
    const start = renderers.map(mainThread)
    await typeKeys(page, KEYS)
    return Math.max(...renderers.map((pid, i) => mainThread(pid) - (start[i] ?? 0))) / KEYS
  } finally {
    await close()
  }
}

/** Types figures of four digits and takes them out again, since a cell takes no longer ones; waits for what follows. */
async function typeKeys(page: Page, keys: number): Promise<void> {
  for (let key = 0; key < keys; key++) {
    await page.keyboard.press(key % 8 < 4 ? '5' : 'Backspace')
    await page.waitForTimeout(BETWEEN)
  }
  await page.waitForTimeout(1500)
}

/** CPU milliseconds of a process's main thread so far. */
function mainThread(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
}
