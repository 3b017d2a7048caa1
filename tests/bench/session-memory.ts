import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Report } from '../../core/report/report.ts'
import { findEngine } from '../../services/engine/find.ts'
import { openBrowser } from '../e2e/browser.ts'
import { type Host, type HostStart, valueOf } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'
import type { Baseline } from './baseline.ts'
import { print } from './measure.ts'
import { openUnwatched, type UnwatchedPage } from './unwatched-page.ts'

const ROOT = join(import.meta.dirname, '../..')
const FIELD = '[data-field="overview.proactive"]'
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
  const { startHost } = (await import(join(folder, 'tests/e2e/host.ts'))) as {
    readonly startHost: (options: HostStart) => Promise<Host>
  }
  const data = temporaryFolder()
  const host = await startHost({ data: data.path, engine: findEngine() })
  const browser = await openBrowser()
  try {
    const json = JSON.stringify(report)
    const { id } = valueOf(await host.call('reports.create', { kind: 'exchange', json }))
    const page = await openUnwatched(browser, `${host.address}#/report/${id}/1`)
    await preview(page, id)
    const first = await privateMemory(page)
    for (let turn = 1; turn < PREVIEWS; turn++) {
      await type(page, Math.ceil(KEYS / PREVIEWS))
      await preview(page, id)
    }
    return { first, last: await privateMemory(page) }
  } finally {
    await browser.close()
    await host.stop()
    data.release()
  }
}

async function type({ send }: UnwatchedPage, keys: number): Promise<void> {
  for (let key = 0; key < keys; key++) {
    await send('Input.insertText', { text: '公' })
    await pause(20)
  }
}

/** Looks at the printed pages, and goes back to writing. */
async function preview({ evaluate, until }: UnwatchedPage, id: string): Promise<void> {
  const show = (view: string) => evaluate(`location.hash = '#/report/${id}/${view}'`)
  await until(`document.querySelector('${FIELD}') !== null`)
  await show('preview')
  await until(`document.querySelector('canvas.page') !== null`)
  await pause(1500)
  await show('1')
  await until(`document.querySelector('${FIELD}') !== null`)
  await evaluate(`document.querySelector('${FIELD}').focus()`)
}

/** Megabytes that the page's process has for itself, once what nothing holds is collected. */
async function privateMemory({ send, renderers }: UnwatchedPage): Promise<number> {
  await send('HeapProfiler.collectGarbage')
  await pause(3000)
  return Math.max(...renderers.map(dirtyOf)) / 1024
}

/**
 * Kilobytes of a process's own memory; 0 of one that has ended. Pages of Chromium's program and of fonts are left out: they are its own
 * only as long as no other process on the machine reads them.
 */
function dirtyOf(pid: number): number {
  try {
    const [, size] = /^Private_Dirty:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(size)
  } catch {
    return 0
  }
}
