import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type ClockedHost, startClockedHost } from './clocked-host.ts'
import { valueOf } from './host.ts'
import { saved } from './saved.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: ClockedHost
let page: Page
const troubles: string[] = []

const button = (name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
const cell = (row: string) => page.locator(`[data-field="requests:${row}/natural"]`)
/** What has the keyboard: its field, else its words. */
const focused = () =>
  page.evaluate(() => {
    const { activeElement: active } = document
    return active === document.body ? 'nothing' : (active?.getAttribute('data-field') ?? active?.textContent)
  })
const go = async (address: string) => {
  // What is unsaved would be asked about. By way of a screen no test begins at: the heading before is none to wait for.
  if ((await page.locator('[data-saving]').count()) > 0) await saved(page)
  await page.goto(`${host.address}#/bin`)
  await page.locator('h1', { hasText: '回收站' }).waitFor()
  await page.goto(`${host.address}#/${address}`)
  await page.locator('h1', { hasNotText: '回收站' }).waitFor()
}
const history = async (id: string) =>
  JSON.stringify(valueOf(await host.call('report.history', { id, fields: ['requests:received/natural'] })))
const put = async (changes: object) => {
  const json = JSON.stringify({ ...sample, ...changes })
  return valueOf(await host.call('reports.create', { kind: 'exchange', json })).id
}

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startClockedHost(folder.path)
  page = await watchedPage(browser, troubles)
  await page.goto(host.address)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('opens the choice of a file with the click that leads to it', async () => {
  const chooser = page.waitForEvent('filechooser')
  await button('导入去年的 Word 或网页').click()
  await chooser
  await button('返回列表').click()
})

it('leaves the form of a new report by Esc, and finds there what was written', async () => {
  await button('新建年度报告').click()
  await page.getByLabel('机关名称').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('新建年度报告')
  await page.keyboard.press('Enter')
  await page.getByLabel('机关名称').fill('松岚县档案局')
  await page.keyboard.press('Escape')
  await button('新建年度报告').click()
  await expect.poll(() => page.getByLabel('机关名称').inputValue()).toBe('松岚县档案局')
})

it('takes the year as it is written, and says of what is none that it is none', async () => {
  const year = page.getByLabel('统计年度')
  expect(await year.inputValue()).toBe('2025')
  await year.fill('去年')
  await button('开始填写').click()
  await page.getByText('没有填入“去年”').waitFor()
  await year.fill('二〇二四年')
  await button('开始填写').click()
  await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
  await year.fill('25')
  await page.keyboard.press('Tab')
  await expect.poll(() => year.inputValue()).toBe('2025')
})

it('leaves the keyboard where the work goes on, when a step takes its own button away', async () => {
  await button('换成标准引言').focus()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('preamble')
})

it('fills the blanks with 0, but not where something was typed and refused', async () => {
  await page.keyboard.press('Control+3')
  await cell('received').fill('约12')
  const fill = button(/^空格填 0（143 格）/u)
  await fill.focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => cell('granted').inputValue()).toBe('0')
  expect(await cell('received').inputValue()).toBe('约12')
  await expect.poll(focused).toBe('空格填 0')
  await cell('received').press('Escape')
})

it('writes a figure anew in the cell that Enter led to, clicked on as well or not', async () => {
  await cell('granted').click()
  await page.keyboard.press('Enter')
  await cell('partlyGranted').click()
  await page.keyboard.type('7')
  expect(await cell('partlyGranted').inputValue()).toBe('7')
})

it('stores nothing of a figure that turns out to be none', async () => {
  const id = await put({ agency: { ...sample.agency, name: '松岚县文化馆' } })
  await go(`report/${id}/3`)
  const before = await history(id)
  await cell('received').click()
  await page.keyboard.type('7.5')
  await page.keyboard.press('Tab')
  await page.getByText('没有填入“7.5”').first().waitFor()
  await saved(page)
  expect(await history(id)).toBe(before)
  await cell('received').press('Escape')
})

it('says what words have otherwise than the table without moving the table', async () => {
  const onRequest = '2024年，收到政府信息公开申请12件，予以公开12件。'
  const id = await put({ overview: { ...sample.overview, onRequest } })
  await go(`report/${id}/3`)
  const notice = page.getByText(/^文字中有 \d+ 处说到本表的数/u)
  // Told where the table holds in itself: the words are wrong then.
  const holdsWith = async (figure: string) => {
    for (const row of ['received', 'granted']) await cell(row).fill(figure)
  }
  await notice.waitFor()
  await holdsWith('12')
  await notice.waitFor({ state: 'detached' })
  const top = () => page.locator('.sheet').evaluate((sheet) => sheet.getBoundingClientRect().top)
  const before = await top()
  await holdsWith('7')
  await notice.waitFor()
  expect(await top()).toBe(before)
  // The last row stays in sight though there is less room for the table.
  await cell('carriedOut').click()
  const isInSight = () =>
    cell('carriedOut').evaluate((input) => {
      const foot = input.closest('table')?.tFoot?.getBoundingClientRect()
      return input.getBoundingClientRect().bottom <= (foot?.top ?? 0) + 1
    })
  await expect.poll(isInSight).toBe(true)
})

it('leads by a key from a cell to what is said of it and back, and to both ends of the table', async () => {
  const active = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  await cell('granted').fill('12')
  expect(await cell('granted').getAttribute('aria-describedby')).toBeNull()
  await page.keyboard.press('Control+Home')
  await expect.poll(focused).toBe('requests:received/natural')
  const reason = () => cell('received').getAttribute('title')
  await expect.poll(reason).toMatch(/^错误：“自然人”一列/u)
  await page.keyboard.press('F6')
  await expect.poll(active).toBe('本表的提示')
  await page.keyboard.press('F6')
  await expect.poll(active).toBe('帮助')
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('Shift+F6')
  await expect.poll(focused).toBe('requests:received/natural')
  await page.keyboard.press('Control+End')
  await expect.poll(focused).toBe('requests:carriedOut/otherOrganisation')
  // No cell is below: what is typed after Enter is written over what stands there, as in every other cell.
  for (const figure of ['0', '33']) {
    await page.keyboard.type(figure)
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => page.locator('input:focus').inputValue()).toBe('33')
})

it('leaves no blank behind unsaid: Enter goes on, Tab says what it passes over, and comes back to it', async () => {
  const onRequest = '全年收到申请____件，答复____件，培训____次。'
  const id = await put({ overview: { ...sample.overview, proactive: '发布信息9条。', onRequest } })
  await go(`report/${id}/1`)
  const selected = () =>
    page.locator('[data-field="overview.onRequest"]').evaluate((text) => {
      const { anchorNode, anchorOffset } = document.getSelection() ?? {}
      const range = document.createRange()
      range.setStart(text, 0)
      range.setEnd(anchorNode ?? text, anchorOffset ?? 0)
      return range.toString().split('____').length
    })
  const said = (words: string | RegExp) => page.getByRole('status').filter({ hasText: words }).waitFor()
  await button(/^下一步：/u).waitFor()
  await page.keyboard.press('F7')
  await expect.poll(focused).toBe('overview.onRequest')
  await page.keyboard.press('Tab')
  await said('跳过了一处空。还有 3 处空。')
  await page.keyboard.press('Tab')
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect.poll(selected).toBe(1)
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await said('已经到了下一处空')
  await page.keyboard.type('4')
  await page.keyboard.press('Enter')
  await said('没有空着的地方了。')
  const text = await page.locator('[data-field="overview.onRequest"]').innerText()
  expect(text).toBe('全年收到申请5件，答复4件，培训2次。')
})

it('stays in the text with Enter where the next blank is another part’s, and names it; F4 leads on, Ctrl+8 to 办理', async () => {
  const onRequest = '全年收到申请____件。'
  const id = await put({ overview: { ...sample.overview, onRequest }, other: '收取费用____元。' })
  await go(`report/${id}/1`)
  await page.getByRole('button', { name: /^下一步：依申请公开/u }).waitFor()
  await page.keyboard.press('F4')
  await page.keyboard.type('5')
  await page.keyboard.press('Enter')
  await page.getByRole('status').filter({ hasText: '这里没有空了。下一处空在' }).waitFor()
  await expect.poll(focused).toBe('overview.onRequest')
  await page.keyboard.press('Control+8')
  await page.getByRole('heading', { level: 1, name: '办理' }).waitFor()
  await page.getByText('这里没有空了').waitFor({ state: 'detached' })
})

it('leads by F8 to what is most pressing first, and selects its words', async () => {
  const onRequest = '2024年,收到政府信息公开申请12件。'
  const id = await put({ overview: { ...sample.overview, onRequest } })
  await go(`report/${id}/6`)
  await page.getByRole('link', { name: /一、总体情况.*有错误/u }).waitFor()
  await page.keyboard.press('F8')
  await page.getByRole('status').filter({ hasText: '第 1 处错误，' }).waitFor()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString() ?? '')).toContain('12')
})

it('says before review what stands in no cell, and does not ask to save it afterwards', async () => {
  const id = await put({ agency: { ...sample.agency, name: '松岚县司法局' } })
  await go(`report/${id}/3`)
  await cell('received').fill('约12')
  await page.keyboard.press('Tab')
  await page.getByText('没有填入“约12”').first().waitFor()
  await button('← 返回列表').click()
  await page.getByRole('dialog').getByText('有 1 处填的没有存入').waitFor()
  expect(await button('再保存一次').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+8')
  await button('送审…').click()
  await page.getByText(/的“自然人”：填的没有存入/u).waitFor()
  await page.getByLabel('送审人').fill('王小明')
  await button(/送审$/u).click()
  await page.getByText('已送审，内容已锁定').waitFor()
  await button('← 返回列表').click()
  await page.getByRole('heading', { level: 1, name: '年度报告' }).waitFor()
})

it('keeps phrases, finds words by a button, and finds them in a signed report as well', async () => {
  const id = await put({ agency: { ...sample.agency, name: '松岚县图书馆' } })
  await go(`report/${id}/6`)
  await page.getByRole('tab', { name: '常用语' }).click()
  await button(/^存一条/u).click()
  await page.getByLabel('常用语的文字').fill('2024年设流动书屋____处。')
  await button('保存常用语').click()
  await page.locator('[data-field="other"]').click()
  await button(/^插入“2024年设流动/u).click()
  await expect.poll(() => page.locator('[data-field="other"]').innerText()).toContain('流动书屋')
  await saved(page)
  await button('查找、替换').click()
  await page.keyboard.type('流动书屋')
  await page.getByText('第 1 处，共 1 处').waitFor()
  for (const action of ['review', 'sign'] as const)
    valueOf(await host.call('procedure.step', { id, action, by: '王小明', acceptedErrors: 1 }))
  await page.reload()
  await button('查找').click()
  await page.keyboard.type('流动书屋')
  await page.getByText('第 1 处，共 1 处').waitFor()
  expect(await page.getByLabel('替换为').count()).toBe(0)
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('other')
})

it('keeps the keyboard in the form of a new report when the rows of the list come late', async () => {
  await go('reports')
  await page.locator('[data-row="0"] th a').first().click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const held = Promise.withResolvers<undefined>()
  await page.route('**/call/reports.list', async (route) => {
    await held.promise
    await route.continue()
  })
  await page.keyboard.press('Control+n')
  await page.getByRole('heading', { name: '新建年度报告' }).waitFor()
  await page.keyboard.type('松岚县')
  held.resolve(undefined)
  await page.locator('[data-row="0"] th a').first().waitFor()
  await page.keyboard.type('档案馆')
  expect(await page.getByLabel('机关名称').inputValue()).toBe('松岚县档案馆')
  await page.unroute('**/call/reports.list')
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})
