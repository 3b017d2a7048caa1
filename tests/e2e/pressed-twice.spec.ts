import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Operation } from '../../core/contract.ts'
import { compose } from '../../core/document/compose.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
})
beforeEach(() => page.unrouteAll())
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const button = (name: string) => page.getByRole('button', { name, exact: true })
const reports = async () => valueOf(await host.call('reports.list', {})).total

/** Does something twice while an operation is not answered; how often it was asked for then. */
async function twice(operation: Operation, act: () => Promise<void>): Promise<number> {
  const held: (() => void)[] = []
  await page.route(`**/call/${operation}`, (route) => void held.push(() => void route.continue()))
  await act()
  await act()
  await expect.poll(() => held.length).toBeGreaterThan(0)
  for (const goOn of held) goOn()
  return held.length
}

it('Enter pressed twice begins one report', async () => {
  await page.goto(`${host.address}#/reports/new`)
  const name = page.getByLabel('机关名称')
  await name.fill('某县档案馆')
  expect(await twice('reports.twin', () => name.press('Enter'))).toBe(1)
  await page.waitForURL(/#\/report\//u)
  expect(await reports()).toBe(1)
})

it('An import that is stored with two presses is one report', async () => {
  await page.goto(`${host.address}#/import`)
  const buffer = Buffer.from(await docxOf(compose(sample)))
  await page.locator('input[type=file]').first().setInputFiles({ name: '年报.docx', mimeType: '', buffer })
  const store = button('只存入').or(button('存入')).first()
  await store.waitFor()
  expect(await twice('reports.create', () => store.click())).toBe(1)
  await page.waitForURL(/#\/report\//u)
  expect(await reports()).toBe(2)
})

it('A year’s collection is begun once, and a unit put on its roster once', async () => {
  await page.goto(`${host.address}#/collections`)
  await button('新建一年的收集').click()
  const agency = page.getByLabel('收集的机关')
  await agency.fill('某县人民政府办公室')
  expect(await twice('collections.create', () => agency.press('Enter'))).toBe(1)
  await page.waitForURL(/roster/u)
  await page.getByLabel('逐个填写').check()
  const unit = page.getByLabel('机关名称')
  await unit.fill('某县文化馆')
  expect(await twice('roster.add', () => unit.press('Enter'))).toBe(1)
  expect(troubles).toEqual([])
})
