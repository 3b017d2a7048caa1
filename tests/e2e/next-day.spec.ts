import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { ownPage, sharedBrowser, type SpecBrowser } from './browser.ts'
import { type ClockedHost, startClockedHost } from './clocked-host.ts'
import { valueOf } from './host.ts'

const DAY = 24 * 60 * 60 * 1000

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: ClockedHost
let page: Page
beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startClockedHost(folder.path)
  page = await ownPage(browser, troubles)
  await page.clock.install()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

/** The page stands open until the next day. */
async function leaveOverNight(view: string, heading: string | RegExp): Promise<void> {
  await page.goto(`${host.address}#/${view}`)
  await page.getByRole('heading', { name: heading }).first().waitFor()
  host.pass(DAY)
  await page.clock.fastForward(DAY)
}

it('A window left open over night registers what is published on the day on which it is', async () => {
  const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign', signedOn: '2026-01-12' }))
  await leaveOverNight(`report/${id}/procedure`, '办理')
  await page.getByRole('button', { name: '登记公开' }).first().click()
  await expect.poll(() => page.getByLabel('公开日期').inputValue()).toBe('2026年1月13日')
  expect(await page.getByText('这一天还没有到').count()).toBe(0)
})

it('and takes files in as of that day', async () => {
  const { id } = valueOf(
    await host.call('collections.create', {
      year: 2025,
      agency: '某县人民政府',
      level: 'government',
      deadline: '2026-01-13',
    }),
  )
  await leaveOverNight(`collection/${id}/intake`, /下级报告$/u)
  const day = page.getByLabel('这些文件是哪天收到的')
  await expect.poll(() => day.inputValue()).toBe('2026年1月14日')
  // Another day is told of what comes next, and of that alone.
  await day.fill('1月10日')
  await day.press('Tab')
  const files = ['甲局', '乙局'].map((name) => ({
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from('不是年报'),
  }))
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('call/collection.open')) asked.push(request.url())
  })
  await page.locator('input[type="file"]').first().setInputFiles(files)
  await page.getByText('乙局.txt').first().waitFor()
  await expect.poll(() => day.inputValue()).toBe('2026年1月14日')
  expect(asked).toHaveLength(1)
  expect(troubles).toEqual([])
})
