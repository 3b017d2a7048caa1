import { readFileSync } from 'node:fs'
import { findEngine } from '../../services/engine/find.ts'
import { startHost, valueOf } from '../e2e/host.ts'
import { openBrowser } from '../e2e/browser.ts'
import { temporaryFolder } from '../test-ports.ts'
import { milliseconds, print, quantile, timesOf } from './measure.ts'

/** The whole application as a user starts it: a keystroke until it is on the disk, the page, the memory. */
export async function benchHost(): Promise<void> {
  const folder = temporaryFolder()
  const browser = await openBrowser()
  const host = await startHost({ data: folder.path, engine: findEngine() })
  try {
    const announced = performance.now()
    const page = await browser.newPage()
    await page.goto(host.address)
    await page.locator('button, a, input').first().waitFor()
    const list = performance.now() - announced
    print('List of reports usable after the address', milliseconds(list), '≤ 1500 ms')
    const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
    const opened = performance.now()
    await page.goto(`${host.address}#/report/${id}/1`)
    await page.locator('[contenteditable="true"]').first().waitFor()
    print('  a report ready for typing after its list', milliseconds(performance.now() - opened))
    await benchKeystroke(host, id)
    await host.call('report.export', { id, formats: ['docx', 'pdf', 'html'], replace: true })
    print('Memory of the Node side after an export', residentMemory(host.process.pid), '≤ 200 MB')
  } finally {
    await browser.close()
    await host.stop()
    folder.release()
  }
}

async function benchKeystroke(host: Awaited<ReturnType<typeof startHost>>, id: string): Promise<void> {
  const { report, revisions } = valueOf(await host.call('report.open', { id }))
  let base = revisions['other'] ?? 0
  let value = report.other
  const times = await timesOf(async () => {
    value += '字'
    const edits = [{ field: 'other' as const, value, base }]
    const answer = valueOf(await host.call('report.edit', { id, edits }))
    base = answer.revisions['other'] ?? base
  }, 300)
  const wish = `≤ 50 ms; median ${milliseconds(quantile(times, 0.5))}`
  print('Keystroke on the disk, 95th percentile', milliseconds(quantile(times, 0.95)), wish)
}

/** Linux tells the most a process has held; elsewhere there is no such file. */
export function residentMemory(pid: number | undefined): string {
  if (process.platform !== 'linux') return 'not measured'
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8')
  const kilobytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'mu').exec(status)?.[1])
  return `${Math.round(kilobytes('VmRSS') / 1024)} MB (peak ${Math.round(kilobytes('VmHWM') / 1024)})`
}
