import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withFields } from '../../core/report/fields.ts'
import type { Field, FieldValue } from '../../core/report/report.ts'
import { parseReport } from '../../core/report/schema.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type ClockedHost, startClockedHost } from './clocked-host.ts'
import { valueOf } from './host.ts'
import { saved } from './saved.ts'

const sample = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)
const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: ClockedHost
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startClockedHost(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(sample) })).id
  for (const action of ['review', 'sign', 'reopen'] as const) {
    host.pass(60_000)
    valueOf(await host.call('procedure.step', { id, action, by: '张三', note: '补充', acceptedErrors: 99 }))
  }
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

async function edit(values: readonly (readonly [Field, FieldValue])[]): Promise<void> {
  const { revisions } = valueOf(await host.call('report.open', { id }))
  const edits = values.map(([field, value]) => ({ field, value, base: revisions[field] ?? 0 }))
  valueOf(await host.call('report.edit', { id, edits }))
}

async function compare(): Promise<void> {
  await page.goto(`${host.address}#/report/${id}/procedure`)
  await page.reload()
  await page.getByRole('button', { name: '第 1 版与现在比较' }).click()
}

async function stored() {
  await saved(page)
  return valueOf(await host.call('report.open', { id })).report
}

const status = () => page.locator('.version-differences [role="status"]')

it('A signed version that nobody changed since says so plainly', async () => {
  await compare()
  await page.getByText('没有不同').waitFor()
})

it('What was changed since is shown part by part, sentence by sentence and cell by cell', async () => {
  await edit([
    ['overview.proactive', sample.overview.proactive.replace('127条', '130条')],
    ['other', `${sample.other}\n没有其他需要报告的事项。`],
    ['disclosure:licensing/decisions', 3],
    ['agency.level', 'township'],
  ])
  await compare()
  await page.getByText('4 处不同').waitFor()
  const headings = await page.locator('.version-differences h3').allInnerTexts()
  expect(headings.map((each) => each.slice(0, 2))).toEqual(['基本', '一、', '二、', '六、'])
  const card = (words: string) => page.locator('.change', { hasText: words })
  expect(await card('信访短信平台').locator('del').innerText()).toContain('127')
  expect(await card('信访短信平台').locator('ins').innerText()).toContain('130')
  expect(await card('行政许可').innerText()).toMatch(/0[\s\S]*→[\s\S]*3/u)
  expect(await card('机关类别').innerText()).toContain('乡镇、街道')
  expect(await barriersOn(page)).toEqual([])
})

it('One place is brought back and the others stay', async () => {
  await page.getByRole('button', { name: /^恢复这一处：主动公开/u }).click()
  await page.getByText('3 处不同').waitFor()
  expect(await stored()).toEqual(
    withFields(sample, [
      ['other', `${sample.other}\n没有其他需要报告的事项。`],
      ['disclosure:licensing/decisions', 3],
      ['agency.level', 'township'],
    ]),
  )
})

it('All are brought back by the keyboard alone, which never loses its place', async () => {
  await page
    .getByRole('button', { name: /^恢复这一处/u })
    .first()
    .focus()
  for (const left of [2, 1]) {
    await page.keyboard.press('Enter')
    await page.getByText(`${left} 处不同`).waitFor()
  }
  await page.keyboard.press('Enter')
  await page.getByText('没有不同').waitFor()
  expect(await status().evaluate((element) => element === document.activeElement)).toBe(true)
  expect(await stored()).toEqual(sample)
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})
