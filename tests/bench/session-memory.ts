import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Report } from '../../core/report/report.ts'
import type { Baseline } from './baseline.ts'
import { print } from './measure.ts'
import { openWrittenPage, type WrittenPage } from './written-page.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIELD = 'overview.proactive'
const PREVIEWS = 30
const KEYS = 1000

/** What the page's process holds after a long session against what it held after its first preview. */
export async function benchSessionMemory(report: Report, baseline: Baseline | undefined): Promise<void> {
  const { first, last } = await memoryOver(ROOT, report)
  const before = baseline && (await memoryOver(baseline.folder, report))
  const name = `Memory of the page, ${KEYS} keys and ${PREVIEWS} previews on`
  print(name, `${last.toFixed(0)} MB`, `${(last / first).toFixed(2)} × after the first, ≤ 1.3 ×`)
  if (before) print('  in the build before', `${before.last.toFixed(0)} MB`, growth(before))
}

function growth({ first, last }: { readonly first: number; readonly last: number }): string {
  return `${(last / first).toFixed(2)} ×`
}

/** Megabytes. */
async function memoryOver(folder: string, report: Report) {
  const written = await openWrittenPage(folder, { report, part: 1, field: FIELD })
  try {
    await preview(written)
    const first = await privateMemory(written)
    for (let turn = 1; turn < PREVIEWS; turn++) {
      await written.page.keyboard.type('公'.repeat(Math.ceil(KEYS / PREVIEWS)), { delay: 20 })
      await preview(written)
    }
    return { first, last: await privateMemory(written) }
  } finally {
    await written.close()
  }
}

/** Looks at the printed pages, and goes back to writing. */
async function preview({ page, show }: WrittenPage): Promise<void> {
  await show('preview')
  await page.locator('canvas.page').last().waitFor()
  await page.waitForTimeout(1500)
  await show(1)
  await page.locator(`[data-field="${FIELD}"]`).first().focus()
}

/** Megabytes that the page's process has for itself, once what nothing holds is collected. */
async function privateMemory({ devTools, page, renderers }: WrittenPage): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage')
  await page.waitForTimeout(3000)
  return Math.max(...renderers.map(privateOf)) / 1024
}

/** Kilobytes; 0 of a process that has ended. */
function privateOf(pid: number): number {
  try {
    const sizes = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').matchAll(/^Private_\w+:\s+(\d+)/gmu)
    return [...sizes].reduce((sum, [, size]) => sum + Number(size), 0)
  } catch {
    return 0
  }
}
