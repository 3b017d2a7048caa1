import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { valueOf } from './host.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string

const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-field'))

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  const overview = { ...sample.overview, proactive: '', onRequest: '' }
  const disclosure = { ...sample.tables.disclosure, 'regulations/issued': null, 'regulations/repealed': null }
  const json = JSON.stringify({ ...sample, overview, tables: { ...sample.tables, disclosure } })
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json })).id
  page = await watchedPage(browser, troubles)
  await page.goto(`${host.address}#/report/${id}/1`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('goes on by F4 with the last key of a text or a figure, before anything was checked', async () => {
  await page.getByRole('button', { name: /^下一步：填写主动公开/u }).waitFor()
  await page.keyboard.press('F4')
  await expect.poll(focused).toBe('overview.proactive')
  await page.keyboard.type('2')
  await page.keyboard.press('F4')
  expect(await focused()).toBe('overview.onRequest')
  await page.keyboard.type('3')
  await page.keyboard.press('F4')
  await expect.poll(focused).toBe('disclosure:regulations/issued')
  await page.keyboard.type('1')
  await page.keyboard.press('F4')
  await expect.poll(focused).toBe('disclosure:regulations/repealed')
})

it('can leave the pages before the thread that reads them has begun', async () => {
  const asked = Promise.withResolvers<undefined>()
  const held = Promise.withResolvers<undefined>()
  await page.route('**/pdf.worker*', async (route) => {
    asked.resolve(undefined)
    await held.promise
    await route.continue()
  })
  const ended = Promise.withResolvers<undefined>()
  page.on('worker', (worker) => {
    if (worker.url().includes('pdf.worker')) worker.on('close', () => ended.resolve(undefined))
  })
  await page.goto(`${host.address}#/report/${id}/preview`)
  await asked.promise
  await page.goto(`${host.address}#/report/${id}/export`)
  await page.getByRole('heading', { level: 1, name: '导出' }).waitFor()
  held.resolve(undefined)
  await ended.promise
  await page.goto(`${host.address}#/report/${id}/6`)
  await page.locator('[data-field="other"]').waitFor()
  expect(troubles).toEqual([])
})
