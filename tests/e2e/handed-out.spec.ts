import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type FailingHost, failingHost } from './failing-host.ts'
import { valueOf } from './host.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: FailingHost
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await failingHost(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const out = () => join(folder.path, '写出')
const written = () => (existsSync(out()) ? readdirSync(out()) : [])
const refused = (what: string) =>
  page.getByRole('alert').getByText(`${what}还没有保存，没有导出、打印或发送`).first().waitFor()

it('What stands in a cell and is no figure is not exported as the figure before', async () => {
  await page.goto(`${host.address}#/report/${id}/3`)
  await page.locator('[data-field="requests:received/natural"]').fill('约12')
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: '导出', exact: true }).click()
  await page.getByLabel('文件夹路径').fill(out())
  await button(/^(仍要|全部)?导出$/u).click()
  await page
    .getByRole('alert')
    .getByText(/自然人.*还没有保存，没有导出、打印或发送/u)
    .waitFor()
  expect(written()).toEqual([])
  await page.getByRole('link', { name: /三、/u }).click()
  await page.locator('[data-field="requests:received/natural"]').focus()
  await page.keyboard.press('Escape')
})

it('A number of a letter that can’t be stored goes out with no letter: written, printed, by mail', async () => {
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  await page.goto(`${host.address}#/report/${id}/procedure`)
  host.failing.add('letter.change')
  await page.getByLabel('报送函的发文字号').fill('某信函〔2025〕3号')
  for (const name of ['写报送函', '打印报送函…', '写邮件']) {
    await button(name).last().click()
    await refused('报送函的发文字号')
    await page.getByRole('alert').filter({ hasText: '没有导出、打印或发送' }).first().waitFor()
  }
  expect(await page.locator('iframe.print-page').count()).toBe(0)
  host.failing.clear()
  await button('写报送函').last().click()
  await expect
    .poll(async () => valueOf(await host.call('letter.get', { id })).number)
    .toBe('某信函〔2025〕3号')
  expect(troubles).toEqual([])
})
