import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { textOf, withFields } from '../../core/report/fields.ts'
import { parseReport } from '../../core/report/schema.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { saved } from './saved.ts'

const sample = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)
const FIELDS = ['overview.oversight', 'problems.problems', 'other'] as const
const report = withFields(
  sample,
  FIELDS.map((field) => [
    field,
    textOf(sample, field).replace(/^(.)/u, '$1\u200b').replace(/(.)$/u, '\u202e$1'),
  ]),
)
const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(report) })).id
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('Characters nobody sees are taken away in one step, from all texts', async () => {
  await page.goto(`${host.address}#/report/${id}/check`)
  await page.getByText('有看不见的字符“零宽空格').first().waitFor()
  await page.getByRole('button', { name: '3 处一并改正' }).click()
  await expect.poll(() => page.getByText('有看不见的字符').count()).toBe(0)
  await saved(page)
  const stored = valueOf(await host.call('report.open', { id })).report
  for (const field of FIELDS) expect(textOf(stored, field)).toBe(textOf(sample, field))
})

it('The settings say what the program is and whose work is in it', async () => {
  await page.goto(`${host.address}#/settings`)
  const about = page.getByRole('region', { name: '关于' })
  await about.getByText('所含软件的许可').click()
  const sqlite = about.locator('details details').filter({ hasText: /^better-sqlite3 / })
  await sqlite.locator('summary').click()
  await sqlite.getByText('Permission is hereby granted').waitFor()
  expect(await about.getByText(folder.path).count()).toBe(1)
  expect(await barriersOn(page)).toEqual([])
  expect(troubles).toEqual([])
})
