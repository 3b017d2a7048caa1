import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import {
  faultyReportOf,
  file,
  mailWith,
  packageFile,
  reportOf,
  type UnitFile,
  wordFile,
} from './unit-files.ts'

const OFFICE = '松岚县人民政府办公室'
const UNITS = [
  '财政局',
  '教育局',
  '水务局',
  '民政局',
  '卫生健康局',
  '应急管理局',
  '青石镇人民政府',
  '白河乡人民政府',
]

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  await page.goto(host.address)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const tab = (name: string) =>
  page.getByRole('navigation', { name: '收集的各页' }).getByRole('link', { name: new RegExp(`^${name}`) })
const row = (unit: string) => page.getByRole('row').filter({ hasText: `松岚县${unit}` })

async function handIn(files: readonly UnitFile[]): Promise<void> {
  await tab('收件').click()
  await page.getByLabel('选择收到的文件').setInputFiles([...files])
}

it('begins a year from an empty program, by keys alone', async () => {
  await button('收下级报告').press('Enter')
  await page.getByText('收齐、审看、汇总下级单位的年报').waitFor()
  await button('新建一年的收集').press('Enter')
  await page.keyboard.type(OFFICE)
  expect(await page.getByLabel('收集的机关').inputValue()).toBe(OFFICE)
  await page.getByLabel('统计年度').fill('2025')
  await page.getByLabel('截止日期').fill('2099-1-31')
  await page.keyboard.press('Enter')
  await page.getByLabel('收集的机关').press('Enter')
  await page.getByRole('heading', { level: 1, name: '2025年度下级报告' }).waitFor()
})

it('shows what was read of a pasted roster before it is taken, and has the keyboard in what comes next', async () => {
  const lines = UNITS.map((unit, i) => `松岚县${unit}\t${i < 6 ? '部门' : '乡镇'}\t王小明\t0818-555000${i}`)
  await page.getByLabel('粘贴名单').fill(['单位名称\t类别\t联系人\t电话', ...lines].join('\n'))
  await button('读这份名单').click()
  await page.getByText('读到 8 个单位').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('加入名单')
  await page.keyboard.press('Enter')
  await button('更多：松岚县白河乡人民政府').waitFor()
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('9')
})

it('takes in packages and Word files, says of each what became of it, and asks whose one is', async () => {
  await handIn([
    await packageFile('财政局', reportOf('财政局')),
    await wordFile('教育局年报', reportOf('教育局')),
    await packageFile('水务局', faultyReportOf('水务局')),
    await packageFile('残联', reportOf('残疾人联合会')),
    file('坏的.nianbao', Buffer.from('PK\u0003\u0004')),
  ])
  await page.getByText('收下 3 份报告').waitFor()
  await button(/^读不出/u).click()
  await page.getByRole('row').filter({ hasText: '坏的.nianbao' }).filter({ hasText: '请' }).waitFor()
  await button(/^待认领/u).click()
  await button('认领…').click()
  const dialog = page.getByRole('dialog')
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
  // Nothing is chosen for the office.
  expect(await dialog.getByRole('button', { name: '认领' }).isDisabled()).toBe(true)
  await dialog.getByRole('searchbox').fill('民政')
  // Three have these characters in their name, and one is “none of them”. A list still to change moves under the pointer.
  await expect.poll(() => dialog.getByRole('radio').count()).toBe(4)
  await dialog.getByRole('radio', { name: '松岚县民政局' }).check()
  await dialog.getByRole('button', { name: '认领' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByText('没有这样的文件').waitFor()
})

it('says of a report that came already which version of which unit it is', async () => {
  await handIn([await wordFile('财政局', reportOf('财政局'))])
  await page.getByText(/^财政局\.docx：是松岚县财政局的第 1 版，.*收到$/u).waitFor()
  expect(await barriersOn(page)).toEqual([])
})

it('puts a broken file away and takes it back; a mail that is dropped tells its day, which the office puts right', async () => {
  await button(/^读不出/u).click()
  await button('搁置：坏的.nianbao').click()
  await page.getByText('没有这样的文件').waitFor()
  await button(/^已搁置 1/u).click()
  await button('放回：坏的.nianbao').click()
  await button(/^读不出 1/u).click()
  await button('搁置：坏的.nianbao').click()
  await page.getByText('没有这样的文件').waitFor()
  const { buffer } = await packageFile('应急局', reportOf('应急管理局'))
  const words = mailWith('应急局.nianbao', buffer, new Date(2026, 0, 15, 9, 30))
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], '来信.eml'))
    return transfer
  }, words)
  await page.getByRole('region', { name: '拖入文件' }).dispatchEvent('drop', { dataTransfer: dropped })
  await page.getByText('收下 1 份报告').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await tab('名单').click()
  await row('应急管理局').getByRole('link').click()
  await page.getByText('1月15日 09:30 收到（按邮件）').waitFor()
  await button('改收到日期…').press('Enter')
  await page.getByRole('dialog').getByLabel('收到日期').fill('2026-1-14')
  await page.keyboard.press('Tab')
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await page.getByText('1月14日 收到，').waitFor()
})

it('lists who stands how, and narrows to whom a count names', async () => {
  await tab('名单').click()
  await row('水务局').getByText('有错误').waitFor()
  await row('民政局').getByText('待审').waitFor()
  await button(/^未报/u).click()
  await page.getByText('找到 3 个').waitFor()
  await button(/^全部/u).click()
  await row('水务局').getByRole('link').focus()
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('松岚县民政局')
})

it('returns a faulty report with what the letter names, and writes the letter', async () => {
  await row('水务局').getByRole('link').click()
  await page.getByRole('heading', { name: '松岚县水务局', exact: true }).waitFor()
  await page.getByRole('button', { name: '看原文' }).first().click()
  await expect.poll(() => page.locator('.report-words :focus').count()).toBe(1)
  expect(await barriersOn(page)).toEqual([])
  await button('通过…').click()
  await page.getByRole('dialog', { name: /处错误，仍要通过吗/u }).waitFor()
  await page.keyboard.press('Enter')
  await button('取消通过').waitFor({ state: 'detached' })
  await button('退回…').click()
  await page.getByLabel('意见（可不写）').fill('请再核对申请数。')
  expect(await button('退回').isDisabled()).toBe(true)
  // Looking elsewhere loses no word of it.
  await tab('名单').click()
  await row('水务局').getByRole('link').click()
  await button('退回…').click()
  expect(await page.getByLabel('意见（可不写）').inputValue()).toBe('请再核对申请数。')
  await page.getByLabel('请于何日前重报').fill('2020-1-31')
  await page.getByLabel('经办人').fill('王小明')
  await page.getByText('重报日期已经过了').waitFor()
  expect(await button('退回').isDisabled()).toBe(true)
  await page.getByLabel('请于何日前重报').fill('2099-1-31')
  await page.getByLabel('经办人').fill('王小明')
  await page.keyboard.press('Escape')
  await button('退回').click()
  await page.getByText('由王小明退回').waitFor()
  await button('写退回意见').click()
  const notice = page.getByRole('status').filter({ hasText: '已写好 2 个文件' })
  await notice.waitFor()
})

it('takes the corrected version beside the first, shows what changed, and passes it', async () => {
  await handIn([await packageFile('水务局改', reportOf('水务局'))])
  await page.getByText('收下 1 份报告').waitFor()
  await tab('名单').click()
  await row('水务局').getByText('第 2 版，共 2 版').waitFor()
  await row('水务局').getByRole('link').click()
  const asked = page.getByRole('region', { name: '退回时要求改的' })
  await asked.getByText(/^已改好 \d+ 处$/u).waitFor()
  await asked.getByText('请再核对申请数。').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('combobox', { name: '看什么' }).click()
  await page.getByTitle('看与第 1 版有哪些不同').click()
  await page.getByText('与第 1 版有 1 处不同').waitFor()
  await button('通过').click()
  await button('取消通过').waitFor()
})

it('shows two units’ texts that are alike side by side, and gives the keyboard back', async () => {
  await tab('雷同').click()
  const compare = page.getByRole('button', { name: '对照看：松岚县财政局、松岚县教育局' }).first()
  await compare.press('Enter')
  await page.locator('.alike-pair mark').first().waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect.poll(() => compare.evaluate((shown) => shown === document.activeElement)).toBe(true)
})

it('notes that a pair was looked at, takes it back, and names it in the letter of one of the two', async () => {
  const compare = page.getByRole('button', { name: '对照看：松岚县财政局、松岚县教育局' }).first()
  await compare.click()
  await page.getByLabel('备注（可不写）').fill('两家合写的一件事')
  await button('看过，不用退回').click()
  await page.getByText('雷同的都看过了').waitFor()
  await page.getByText('看过，不用退回的（1 处）').click()
  await page.locator('.alike-looked').getByRole('button').click()
  await page.getByText('看过：两家合写的一件事').waitFor()
  await button('重新列出').click()
  await compare.click()
  await button('写进松岚县教育局的退回意见…').click()
  const notes = page.getByRole('group', { name: '与其他单位雷同的文字（1 处）' })
  await notes.getByText('与松岚县财政局').waitFor()
  expect(await notes.getByRole('checkbox', { name: '写明是这个单位' }).isChecked()).toBe(false)
  expect(await barriersOn(page)).toEqual([])
  await button('取消').click()
  await tab('雷同').click()
})

it('adds the figures up, tells the units of a cell by keys, and puts the sum into the office’s report', async () => {
  await tab('汇总').click()
  const sheet = page.getByRole('region', { name: /申请情况/u })
  await sheet.getByRole('button').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const units = page.getByRole('complementary', { name: '这一格由哪些单位加成' })
  await units.getByText('5 个单位填了').waitFor()
  await units
    .getByRole('button', { name: /^不计入：/u })
    .first()
    .click()
  await page.getByRole('dialog').getByRole('button', { name: '不计入' }).click()
  await units.getByText('4 个单位填了').waitFor()
  await button('1 个定了不计入').click()
  await page.getByRole('button', { name: /^重新计入：/u }).click()
  await page.getByText('没有不计入的单位了').waitFor()
  await button('关闭').click()
  await units.getByText('5 个单位填了').waitFor()
  await units.getByRole('link').first().focus()
  await page.keyboard.press('Escape')
  await units.waitFor({ state: 'detached' })
  expect(await page.locator('.sum-table :focus').count()).toBe(1)
  await page.getByText('图表', { exact: true }).click()
  await page.getByText('要画的数都是 0 或者空着，没有图').waitFor()
  await page.getByText('三张表', { exact: true }).click()
  await button('采用这些数').click()
  await button('已采用').waitFor()
  await button('写进本级报告…').click()
  await button('写入').click()
  await page.getByRole('link', { name: /^二、/u }).waitFor()
  await page.goBack()
})

it('writes the workbook and the reminders', async () => {
  await tab('导出').click()
  const out = join(folder.path, '导出')
  await page.getByLabel('文件夹路径').fill(out)
  await button('写表格').click()
  await page.getByText('已写好 1 个文件').waitFor()
  await button('写给全部未报的').click()
  await page.getByText('已写好 4 个文件').waitFor()
  expect(existsSync(out)).toBe(true)
  expect(await barriersOn(page)).toEqual([])
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})
