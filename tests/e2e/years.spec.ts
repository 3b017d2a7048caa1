import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Field, type FieldValue, type Report } from '../../core/report/report.ts'
import { withFields } from '../../core/report/fields.ts'
import { parseReport } from '../../core/report/schema.ts'
import { readWord } from '../documents/word-reader.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { chooseOf } from './row-menu.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let page: Page
const troubles: string[] = []

function report(name: string, year: number, more: Readonly<Record<string, FieldValue>> = {}): Report {
  const figures = {
    'requests:received/natural': year - 2000,
    'requests:granted/natural': year - 2000,
    'disclosure:normativeDocuments/issued': 1,
    'disclosure:normativeDocuments/inForce': year - 1990,
    ...more,
  }
  return withFields(
    { ...sample, agency: { ...sample.agency, name }, year },
    Object.entries(figures) as [Field, FieldValue][],
  )
}

async function put(each: Report): Promise<string> {
  return valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(each) })).id
}

async function open(id: string): Promise<void> {
  await page.goto(`${host.address}#/report/${id}/years`)
  await page.getByRole('heading', { name: '图表' }).waitFor()
}

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('sets the years side by side before the charts are drawn, with gaps, changes and what does not hold', async () => {
  await put(report('对比局', 2021))
  await put(report('对比局', 2023, { 'requests:carriedOut/natural': 2 }))
  const id = await put(report('对比局', 2024, { 'requests:carriedIn/natural': 3 }))
  let draw = () => {}
  const drawn = new Promise<void>((done) => {
    draw = done
  })
  await page.route('**/call/years.charts', async (route) => {
    await drawn
    await route.continue()
  })
  await page.goto(host.address)
  await chooseOf(page.getByRole('row', { name: /对比局 2024/ }), '历年对比')
  await page.locator('.compared').waitFor()
  expect(await page.getByRole('heading', { name: '图表' }).count()).toBe(0)
  draw()
  await page.getByRole('heading', { name: '图表' }).waitFor()
  await page.unroute('**/call/years.charts')
  expect(page.url()).toContain(`/report/${id}/years`)
  expect(await page.locator('.compared thead th').allInnerTexts()).toEqual([
    '指标',
    '2021年',
    expect.stringMatching(/^2022年\s*缺报告$/),
    '2023年',
    expect.stringMatching(/^2024年\s*本报告$/),
  ])
  const received = page.getByRole('row', { name: /^本年新收/ })
  expect(await received.getByRole('cell').allInnerTexts()).toEqual([
    '21',
    '缺报告',
    '23',
    expect.stringMatching(/^24\s*▲1 \(4.3%\)\s*，比上年增加1件，4.3%$/),
  ])
  await page
    .getByRole('row', { name: /^上年结转/ })
    .getByRole('button', { name: /与上年对不上/ })
    .press('Enter')
  const note = await page.evaluate(() => document.activeElement?.textContent)
  expect(note).toContain('2024年报告：“自然人”一列上年结转是 3')
})

it('satisfies axe and says each chart in words', async () => {
  expect(await barriersOn(page)).toEqual([])
  const alternatives = await page
    .locator('.chart-grid img')
    .evaluateAll((all) => all.map((one) => one.getAttribute('alt')))
  expect(alternatives).toHaveLength(4)
  expect(alternatives[1]).toContain('新收申请：2021年21件，2022年无数据，2023年23件，2024年24件')
  const drawn = await page
    .locator('.chart-grid img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth))
  expect(drawn).toEqual([588, 588, 588, 588])
})

it('puts a chart into the report by keyboard, which is written with it, and takes it out again', async () => {
  const id = decodeURIComponent(page.url().split('/').at(-2) ?? '')
  const chosen = async () => valueOf(await host.call('years.compare', { id })).inReport
  const choice = page.getByRole('switch', { name: /申请新收和办理情况/ })
  await choice.press('Space')
  await expect.poll(chosen).toEqual(['requests'])
  const { files } = valueOf(
    await host.call('report.export', {
      id,
      formats: ['docx', 'html'],
      replace: true,
      acceptedErrors: await errorsOf(id),
    }),
  )
  const [word, web] = files.map(({ path }) => readFileSync(path))
  const { body } = await readWord(word ?? new Uint8Array())
  expect([...body.matchAll(/descr="([^"]+)"/g)].map((match) => match[1])).toEqual([
    expect.stringContaining('2024年24件'),
  ])
  expect(web?.toString('utf8').match(/<svg role="img"/g)).toHaveLength(1)
  await page.reload()
  await page.getByRole('heading', { name: '图表' }).waitFor()
  expect(await choice.getAttribute('aria-checked')).toBe('true')
  await choice.press('Space')
  await expect.poll(chosen).toEqual([])
  // What another window puts in meanwhile stays in.
  valueOf(await host.call('report.charts', { id, charts: ['applicants'] }))
  await choice.press('Space')
  await expect.poll(chosen).toEqual(['requests', 'applicants'])
  expect(await page.getByRole('switch', { name: /申请人/ }).getAttribute('aria-checked')).toBe('true')
})

it('follows what is typed in the open report', async () => {
  await page.keyboard.press('Control+3')
  const cell = page.locator('[data-field="requests:received/natural"]')
  await cell.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('99')
  await page.keyboard.press('Tab')
  await page.getByRole('link', { name: '历年对比' }).click()
  await page.getByRole('row', { name: /^本年新收 .*99/ }).waitFor()
  await expect.poll(() => page.locator('.chart-grid img').nth(1).getAttribute('alt')).toContain('2024年99件')
})

it('keeps twenty years in the window: the table scrolls, its first column stays', async () => {
  const ids: string[] = []
  for (let year = 2010; year < 2030; year += 1) ids.push(await put(report('二十年局', year)))
  await open(ids.at(-1) ?? '')
  const seen = await page.evaluate(() => {
    const region = document.querySelector('.compared')
    const first = region?.querySelector('tbody tr:nth-child(2) th')
    return {
      page: document.documentElement.scrollWidth,
      scrolls: (region?.scrollWidth ?? 0) > (region?.clientWidth ?? 0),
      atEnd:
        Math.abs((region?.scrollLeft ?? 0) + (region?.clientWidth ?? 0) - (region?.scrollWidth ?? 0)) < 2,
      left: (first?.getBoundingClientRect().left ?? 0) - (region?.getBoundingClientRect().left ?? 0),
    }
  })
  expect(seen).toMatchObject({ page: 1366, scrolls: true, atEnd: true })
  expect(seen.left).toBeLessThan(2)
  const region = page.getByRole('region', { name: '各年的数' })
  await region.focus()
  for (let i = 0; i < 10; i += 1) await page.keyboard.press('ArrowLeft')
  await expect
    .poll(() => region.evaluate((one) => one.scrollLeft + one.clientWidth < one.scrollWidth - 50))
    .toBe(true)
})

it('says so when there is only one year', async () => {
  await open(await put(report('独年局', 2024)))
  await page.getByText('这里还只有 2024年的报告').waitFor()
  expect(await page.locator('.chart-grid img').count()).toBe(2)
  await page.getByRole('button', { name: '导入往年报告' }).click()
  await expect.poll(() => page.url()).toMatch(/#\/import$/)
})

it('shows last year’s figures in the table, and none in cells that last year’s form did not have', async () => {
  const lastYear = parseReport(
    readFileSync(join(import.meta.dirname, '../data/reports/songlan-2020.json'), 'utf8'),
  )
  const from = await put(lastYear)
  const { id } = valueOf(await host.call('reports.create', { kind: 'lastYear', from }))
  await page.goto(`${host.address}#/report/${id}/2`)
  const cell = (name: string) => page.locator(`td:has([data-field="disclosure:${name}"])`)
  await expect.poll(() => cell('licensing/decisions').innerText()).toBe('去年 386')
  expect(await cell('normativeDocuments/issued').innerText()).toBe('')
})

it('reported no error in the page', () => {
  expect(troubles).toEqual([])
})

async function errorsOf(id: string): Promise<number> {
  const reply = await host.call('report.export', { id, formats: ['html'], replace: true })
  return !reply.ok && reply.failure.code === 'errors-stand' ? reply.failure.detail.count : 0
}
