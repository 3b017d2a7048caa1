import { join } from 'node:path'
import type { CDPSession, Page } from 'playwright'
import type { Field, Report } from '../../core/report/report.ts'
import { findEngine } from '../../services/engine/find.ts'
import { openBrowser } from '../e2e/browser.ts'
import { type Host, type HostStart, valueOf } from '../e2e/host.ts'
import { temporaryFolder } from '../test-ports.ts'

/** A report on the screen of a build, to be written in. */
export interface WrittenPage {
  readonly page: Page
  readonly devTools: CDPSession
  /** The report's screen: its part or view. */
  readonly show: (view: string | number) => Promise<void>
  /** Process ids of the pages. */
  readonly renderers: readonly number[]
  readonly close: () => Promise<void>
}

export interface WrittenPageOptions {
  readonly report: Report
  readonly part: number
  readonly field: Field
  /** CSS pixels. */
  readonly width?: number
}

/** Starts the build in a folder on data of its own, opens a report in it and puts the cursor into a field. */
export async function openWrittenPage(
  folder: string,
  { report, part, field, width = 1366 }: WrittenPageOptions,
): Promise<WrittenPage> {
  const { startHost } = (await import(join(folder, 'tests/e2e/host.ts'))) as {
    readonly startHost: (options: HostStart) => Promise<Host>
  }
  const data = temporaryFolder()
  const host = await startHost({ data: data.path, engine: findEngine() })
  const browser = await openBrowser()
  const json = JSON.stringify(report)
  const { id } = valueOf(await host.call('reports.create', { kind: 'exchange', json }))
  const context = await browser.newContext({ viewport: { width, height: 768 } })
  const page = await context.newPage()
  const show = async (view: string | number) => {
    await page.goto(`${host.address}#/report/${id}/${view}`)
  }
  await show(part)
  await page.locator(`[data-field="${field}"]`).first().focus()
  const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo')
  return {
    page,
    devTools: await context.newCDPSession(page),
    show,
    renderers: processInfo.filter(({ type }) => type === 'renderer').map(({ id: pid }) => pid),
    close: async () => {
      await browser.close()
      await host.stop()
      data.release()
    },
  }
}
