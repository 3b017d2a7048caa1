import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Page } from 'playwright'
import { exchangeText } from '../../core/report/exchange.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const NAME = '渠县财政局'
const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let present: string

beforeAll(async () => {
  host = await startHostHere(folder.path)
  browser = await sharedBrowser()
  const last = await collection(2024)
  present = await collection(2025)
  await take(last, '定稿.json', '定稿。')
  await take(present, '初稿.json', '初稿。')
  page = await watchedPage(browser, troubles)
  await page.goto(host.address)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

async function collection(year: number): Promise<string> {
  const office = { year, agency: '渠县人民政府', level: 'government', deadline: '2099-01-31' } as const
  const { id } = valueOf(await host.call('collections.create', office))
  const unit = { category: '', otherNames: [], deadline: null, contact: '', phone: '', email: '' }
  valueOf(await host.call('roster.add', { id, units: [{ ...unit, name: NAME }] }))
  return id
}

async function take(id: string, name: string, other: string): Promise<void> {
  const report = { ...sample, year: 2024, agency: { ...sample.agency, name: NAME }, other }
  const data = Buffer.from(exchangeText(report)).toString('base64')
  valueOf(await host.call('collection.takeFiles', { id, files: [{ name, data }] }))
}

it('tells that a file moved to its year took the place of another version there', async () => {
  await page.evaluate((place) => (location.hash = place), `#/collection/${present}/intake`)
  await page.getByRole('button', { name: '转到2024年度' }).click()
  const told = page.getByRole('status').filter({ hasText: '转到别的年度 1 份' })
  await told.waitFor()
  expect(await told.textContent()).toContain('1 份接替了同一单位在用的一版')
  expect(troubles).toEqual([])
})
