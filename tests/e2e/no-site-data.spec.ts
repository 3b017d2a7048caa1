import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

/** Stands in for a browser that is told to keep no site data: storage and locks are refused as Chromium refuses them then. */
function refuseSiteData(): void {
  const refused = () => new DOMException('Access is denied for this document.', 'SecurityError')
  Object.defineProperty(window, 'localStorage', {
    get: () => {
      throw refused()
    },
  })
  navigator.locks.request = () => Promise.reject(refused())
}

const agency = (page: Page) => page.getByLabel('收集的机关')
const left = (page: Page) => page.getByText('上次写的没有存入，还在这里。')
const keptByHost = async () => valueOf(await host.call('unsaved.forms', {})).forms

it('What stood in forms is offered again in a browser that keeps no site data, until it is given up, and no error is told', async () => {
  const context = await browser.newContext()
  await context.addInitScript(refuseSiteData)
  const errors: string[] = []
  const opened = async () => {
    const page = await context.newPage()
    page.on('pageerror', (error) => errors.push(String(error)))
    const ready = page.waitForResponse(`${host.address}call/unsaved.list`)
    await page.goto(`${host.address}#/collections`)
    await ready
    await page.getByRole('button', { name: '新建一年的收集' }).click()
    return page
  }
  const first = await opened()
  await agency(first).fill('某县人民政府办公室')
  await expect.poll(keptByHost).toHaveLength(1)
  const kept = await keptByHost()
  await first.close()

  const second = await opened()
  await left(second).waitFor()
  expect(await agency(second).inputValue()).toBe('某县人民政府办公室')
  // It is this page's now: what was left before is not offered once more.
  await expect
    .poll(async () => (await keptByHost()).length === 1 && (await keptByHost())[0] !== kept[0])
    .toBe(true)
  await second.getByRole('button', { name: '不要了' }).click()
  await expect.poll(keptByHost).toEqual([])
  await second.close()
  expect(errors).toEqual([])
})
