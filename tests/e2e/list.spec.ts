import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type ClockedHost, startClockedHost } from './clocked-host.ts'
import { COUNT, fillList, focusInSight, LONG_NAME } from './filled-list.ts'
import { valueOf } from './host.ts'
import { chooseOf } from './row-menu.ts'
import { tabsOf } from './tabs.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: ClockedHost
let page: Page
const troubles: string[] = []

const search = () => page.getByLabel('按单位名称查找')
const rowNamed = (name: string) => page.getByRole('row').filter({ hasText: name }).first()
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '')
const focusedRow = () =>
  page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('aria-rowindex'))
const scroller = () => page.locator('.row-scroll')
const isFocusInSight = () => page.evaluate(focusInSight)

beforeAll(async () => {
  fillList(folder.path)
  browser = await sharedBrowser()
  host = await startClockedHost(folder.path, { newId: () => crypto.randomUUID() })
  page = await watchedPage(browser, troubles)
  await page.goto(host.address)
  await page.getByText('共 600 份').waitFor()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('Few of many rows are drawn, and each says which of all it is', async () => {
  await rowNamed(`第${COUNT - 1}号`).waitFor()
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(COUNT + 1))
  expect(await page.locator('[data-row]').count()).toBeLessThan(40)
  expect(await rowNamed(`第${COUNT - 3}号`).getAttribute('aria-rowindex')).toBe('4')
})

it('Rows are of equal height, and what a name does not show its title does', async () => {
  const heights = await page.locator('[data-row]').evaluateAll((rows) => rows.map((row) => row.clientHeight))
  expect(new Set(heights).size).toBe(1)
  const name = page.getByRole('link', { name: LONG_NAME }).first()
  expect(await name.getAttribute('title')).toMatch(new RegExp(`^${LONG_NAME}第\\d+号$`))
})

it('A name clicked with Ctrl opens beside the list, which stays', async () => {
  const tabs = await tabsOf(page)
  await page.locator('[data-row="0"] th a').click({ modifiers: ['ControlOrMeta'] })
  const beside = async () =>
    (await tabs.all()).filter(({ url }) => url.startsWith(`${host.address}#/report/`))
  await expect.poll(beside).toHaveLength(1)
  for (const tab of await beside()) await tabs.close(tab)
  expect(page.url()).not.toContain('/report/')
  await page.getByText('共 600 份').waitFor()
})

it('A row that comes late takes the keyboard from nothing that has it by then', async () => {
  let answer = () => {}
  const isLate = new Promise<void>((done) => {
    answer = done
  })
  await page.locator('[data-row="0"] th a').focus()
  await page.route('**/call/reports.list', async (route) => {
    await isLate
    await route.continue()
  })
  await page.keyboard.press('End')
  await page.getByText('正在读取…').first().waitFor()
  await search().focus()
  answer()
  await rowNamed('第0号').waitFor()
  expect(await search().evaluate((field) => field === document.activeElement)).toBe(true)
  await page.unroute('**/call/reports.list')
  await scroller().evaluate((list) => list.scrollTo(0, 0))
})

it('What is sorted while a name is typed stays sorted', async () => {
  await search().fill('台州')
  await page.getByRole('columnheader', { name: '年度' }).getByRole('button').click()
  await page.getByText('找到 120 份').waitFor()
  expect(await page.getByRole('columnheader', { name: '年度' }).getAttribute('aria-sort')).toBe('descending')
  await page.getByRole('columnheader', { name: '上次修改' }).getByRole('button').click()
  await search().focus()
  await page.keyboard.press('Escape')
  await page.getByText('共 600 份').waitFor()
})

it('The keyboard walks to both ends, by rows, by pages and along a row', async () => {
  await page.locator('[data-row="0"] th a').focus()
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('填写第一部分')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('⋯')
  await page.keyboard.press('End')
  await expect.poll(focusedRow).toBe(String(COUNT + 1))
  await expect.poll(focused).toBe('⋯')
  expect(await isFocusInSight()).toBe(true)
  await page.keyboard.press('ArrowUp')
  await expect.poll(focusedRow).toBe(String(COUNT))
  await page.keyboard.press('PageUp')
  await expect.poll(async () => Number(await focusedRow())).toBeLessThan(COUNT - 4)
  await expect.poll(isFocusInSight).toBe(true)
  await page.keyboard.press('Home')
  await expect.poll(focusedRow).toBe('2')
  await expect.poll(focused).toBe('⋯')
  await page.keyboard.press('ArrowLeft')
  expect(await focused()).toBe('填写第一部分')
})

it('Tab leads through every row, in sight', async () => {
  const first = Number(await focusedRow())
  for (let rows = 0; rows < 12 * 3; rows++) await page.keyboard.press('Tab')
  expect(Number(await focusedRow())).toBe(first + 12)
  expect(await isFocusInSight()).toBe(true)
})

it('The … of a row has all that can be done with it, by keys, and gives the keyboard back', async () => {
  const inMenu = () => page.evaluate(() => document.activeElement?.getAttribute('role'))
  const menu = page.getByRole('menu')
  await page.locator('[data-row="0"] [data-action=menu]').press('Enter')
  await page.keyboard.press('ArrowUp')
  expect([await focused(), await inMenu()]).toEqual(['删除…', 'menuitem'])
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('打开')
  await page.keyboard.press('Escape')
  expect([await menu.count(), await focused()]).toEqual([0, '⋯'])
  const row = page.locator('[data-row="0"]')
  await chooseOf(row, '存档')
  await row.getByText('存档').waitFor()
  expect(valueOf(await host.call('reports.list', {})).rows[0]?.archived).toBe(true)
  await chooseOf(row, '取消存档')
  await row.getByText('起草').waitFor()
})

it('The year’s work stands above: how much, by state, and the next step of what presses most', async () => {
  const season = page.getByRole('region', { name: '2025年度报告' })
  await season.getByText('起草').waitFor()
  await season.getByRole('link', { name: '填写第一部分' }).first().click()
  await page.getByRole('heading', { level: 1, name: /^一、/u }).waitFor()
  await page.goBack()
})

it('The row with the keyboard is kept while the list is scrolled away under it', async () => {
  await page.locator('[data-row="0"] th a').focus()
  await expect.poll(focusedRow).toBe('2')
  await scroller().evaluate((list) => list.scrollTo(0, list.scrollHeight / 2))
  await rowNamed(`第${COUNT / 2 - 1}号`).waitFor()
  expect(await focusedRow()).toBe('2')
  await page.keyboard.press('ArrowDown')
  await expect.poll(focusedRow).toBe('3')
  await expect.poll(isFocusInSight).toBe(true)
})

it('Two characters of a name find its reports, and Esc shows all again', async () => {
  await search().fill('台州')
  await page.getByText('找到 120 份').waitFor()
  const names = await page.getByRole('rowheader').allInnerTexts()
  expect(names.filter((name) => !name.includes('台州'))).toEqual([])
  await search().fill('没有的单位')
  await page.getByText('没有找到名称里有“没有的单位”的单位').waitFor()
  expect(await page.getByRole('status').innerText()).toBe('找到 0 份')
  await page.keyboard.press('Escape')
  await page.getByText('共 600 份').waitFor()
  expect(await search().inputValue()).toBe('')
  expect(await search().evaluate((field) => field === document.activeElement)).toBe(true)
})

it('The heads of columns sort, and say so', async () => {
  const year = page.getByRole('columnheader', { name: '年度' })
  await year.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => year.getAttribute('aria-sort')).toBe('descending')
  await expect.poll(() => page.locator('[data-row="0"] td').first().innerText()).toBe('2025')
  await page.keyboard.press('Enter')
  await expect.poll(() => year.getAttribute('aria-sort')).toBe('ascending')
  await expect.poll(() => page.locator('[data-row="0"] td').first().innerText()).toBe('2020')
  // So many names at once are put into their order in the background.
  const first = async () =>
    valueOf(await host.call('reports.list', { order: 'agency', descending: false })).rows[0]?.agency
  await expect.poll(first, { timeout: 60_000 }).toMatch(/^长宁/)
  await page.getByRole('button', { name: '单位' }).click()
  await expect.poll(() => page.locator('[data-row="0"] th').innerText()).toMatch(/^长宁/)
  expect(await year.getAttribute('aria-sort')).toBeNull()
})

it('Search, order and place are as they were after a report was looked at', async () => {
  await search().fill('乐清')
  await page.getByText('找到 120 份').waitFor()
  await page.locator('[data-row="0"] th a').focus()
  for (let pages = 0; pages < 3; pages++) {
    const before = await focusedRow()
    await page.keyboard.press('PageDown')
    await expect.poll(focusedRow).not.toBe(before)
  }
  const name = await expectName()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  await page.goBack()
  await page.getByText('找到 120 份').waitFor()
  expect(await search().inputValue()).toBe('乐清')
  await expect.poll(focused).toBe(name)
  expect(await isFocusInSight()).toBe(true)
  // The editor's styles are loaded by now, and are the editor's alone.
  expect((await page.getByRole('button', { name: '设置' }).boundingBox())?.height).toBeLessThan(40)
})

it('The heading of a screen that was gone to has the keyboard', async () => {
  await page.getByRole('button', { name: '回收站' }).press('Enter')
  await page.locator('h1:focus', { hasText: '回收站' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await focused()).toBe('返回列表')
  await page.keyboard.press('Enter')
  await page.getByText('找到 120 份').waitFor()
})

it('What was deleted is gone from its place, and comes back', async () => {
  const name = await expectName()
  await chooseOf(rowNamed(name), '删除…')
  await page.getByRole('dialog').getByRole('button', { name: '删除', exact: true }).click()
  await page.getByText('找到 119 份').waitFor()
  expect(await focused()).toBe('撤销删除')
  expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.getByText('找到 120 份').waitFor()
  await page.getByRole('link', { name, exact: true }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
})

it('Last year is found by its unit when a report is begun from it', async () => {
  await page.getByRole('button', { name: '新建年度报告' }).click()
  await page.getByText('接着去年的报告').click()
  await page.getByRole('combobox', { name: '去年的报告' }).click()
  await page.getByText('其他的请输入单位名称查找').waitFor()
  await page.keyboard.type('第453号')
  await page.getByTitle('2023年　乐清市民政局第453号').click()
  await page.getByRole('button', { name: '开始填写' }).click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const { report } = valueOf(await host.call('report.open', { id: page.url().split('/').at(-2) ?? '' }))
  expect(report).toMatchObject({ year: 2024, agency: { name: '乐清市民政局第453号' } })
})

it('Other years stand under the latest of their unit, and are shown when they are asked for', async () => {
  await page.goto(`${host.address}#/reports`)
  await search().fill('第453号')
  await page.getByText('找到 1 个单位，2 份').waitFor()
  const others = page.getByRole('button', { name: '另 1 份' })
  await page.locator('[data-row="0"] th a').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  expect(await others.getAttribute('aria-expanded')).toBe('true')
  await page.locator('[data-row="1"]').getByText('2023').waitFor()
  await page.keyboard.press('ArrowDown')
  await page.locator('[data-row="1"] th a').press('Enter')
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  await page.goBack()
  await expect.poll(focusedRow).toBe('3')
  await page.getByRole('button', { name: '逐份列出' }).click()
  await page.getByText('找到 2 份').waitFor()
  await page.getByRole('button', { name: '按单位归并' }).click()
})

it('A second report of a unit and year is made after a question only, which leads to the first', async () => {
  await chooseOf(page.locator('[data-row="0"]').filter({ hasText: '2024' }), /^据此新建/u)
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  await page.goBack()
  await page.getByText('找到 1 个单位，3 份').waitFor()
  await page.getByRole('button', { name: '新建年度报告' }).click()
  await page.getByLabel('机关名称').fill('乐清市民政局第453号')
  await page.getByRole('button', { name: '开始填写' }).click()
  await page
    .getByRole('dialog')
    .getByRole('heading', { name: '已有《乐清市民政局第453号2025年度报告》' })
    .waitFor()
  await page.getByRole('button', { name: '打开已有的' }).click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  expect(valueOf(await host.call('reports.list', { search: '第453号' })).total).toBe(3)
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})

/** The name in the row that has the keyboard. */
async function expectName(): Promise<string> {
  const name = await focused()
  expect(name).toMatch(/号$/)
  return name
}
