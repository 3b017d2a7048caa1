import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Bridge, Flushed } from '../../core/bridge.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { type FailingHost, failingHost } from './failing-host.ts'
import { valueOf } from './host.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: FailingHost
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await failingHost(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.addInitScript(standInForDesktop)
  const ready = page.waitForResponse(`${host.address}call/unsaved.list`)
  await page.goto(`${host.address}#/report/${id}/procedure`)
  await ready
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

/** What Electron's preload exposes, over the loopback host; the page is asked by an event. */
function standInForDesktop(): void {
  const bridge: Bridge = {
    call: async (operation, input) => {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch(`call/${operation}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      })
      return (await answer.json()) as unknown
    },
    onFlush: (flush) => {
      window.addEventListener('ask', (event) => {
        const { detail: tell } = event as CustomEvent<(flushed: Flushed) => void>
        void flush().then(tell)
      })
    },
    onAction: () => undefined,
    offerActions: () => undefined,
    onOpened: () => undefined,
  }
  Object.assign(window, { nianbao: bridge })
}

/** What the page tells the window that is to close. */
const unsaved = async () => {
  const flushed = await page.evaluate(
    () => new Promise<Flushed>((tell) => window.dispatchEvent(new CustomEvent('ask', { detail: tell }))),
  )
  return flushed.unsaved
}
const LETTER = '报送函的发文字号'
const button = (name: string) => page.getByRole('button', { name, exact: true })
const REOPENING = '重新打开的登记（渠县信访局2024年度报告）'

it('What is to close is told what is not stored, each by why it is not', async () => {
  expect(await unsaved()).toEqual([])
  await page.getByLabel(LETTER).fill('某函〔2025〕3号')
  expect(await unsaved()).toEqual([])
  await button('重新打开…').click()
  await page.getByLabel('重新打开的原因').fill('第三部分有一格要改')
  expect(await unsaved()).toEqual([{ label: REOPENING, why: 'form' }])
  await page.getByLabel('报送函的日期').fill('腊月二十')
  await page.route('**/call/letter.change', (route) => route.abort())
  await page.getByLabel(LETTER).fill('某函〔2025〕4号')
  expect(await unsaved()).toEqual([
    { label: LETTER, why: 'failed' },
    { label: '日期', why: 'refused' },
    { label: REOPENING, why: 'form' },
  ])
  await page.getByLabel('报送函的日期').fill('')
  valueOf(await host.call('letter.change', { id, number: '某函〔2025〕5号', on: null }))
  await page.unrouteAll()
  expect(await unsaved()).toEqual([
    { label: LETTER, why: 'conflict' },
    { label: REOPENING, why: 'form' },
  ])
  await button('用已存的').click()
  host.failing.add('unsaved.keepForm')
  await page.getByLabel('重新打开的原因').fill('第三部分有两格要改')
  await page.getByText('写的还没能另存副本').waitFor()
  expect(await unsaved()).toEqual([{ label: REOPENING, why: 'form-alone' }])
})

it('A long step under way is told as that', async () => {
  await page.getByLabel('重新打开的原因').fill('')
  await page.route('**/call/report.export', () => undefined)
  await page.locator('#covering-letter').locator('..').getByRole('button', { name: '写报送函' }).click()
  await expect
    .poll(unsaved)
    .toEqual([{ label: '文件还没有写完，关闭后看不到写成了没有，要再写一次。', why: 'running' }])
})
