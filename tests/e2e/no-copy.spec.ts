import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { type FailingHost, failingHost } from './failing-host.ts'
import { valueOf } from './host.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: FailingHost
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await failingHost(folder.path)
  page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const none = () => page.getByText('写的还没能另存副本')
const keptByHost = async () => valueOf(await host.call('unsaved.forms', {})).forms.length

it('A form says that its words have no copy for as long as the host does not take one', async () => {
  const ready = page.waitForResponse(`${host.address}call/unsaved.list`)
  await page.goto(`${host.address}#/collections`)
  await ready
  await page.getByRole('button', { name: '新建一年的收集' }).click()
  host.failing.add('unsaved.keepForm')
  await page.getByLabel('收集的机关').fill('某县人民政府办公室')
  await none().waitFor()
  host.failing.delete('unsaved.keepForm')
  await none().waitFor({ state: 'detached' })
  expect(await keptByHost()).toBe(1)
  await page.getByRole('button', { name: '取消' }).click()
})
