import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { writeText } from './write-text.ts'
import { saved } from './saved.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string
const troubles: string[] = []

const show = async (view: string, on = page) => {
  await on.goto(`${host.address}#/report/${id}/${view}`)
}
const button = (name: string, on = page) => on.getByRole('button', { name, exact: true })
const focused = () => page.evaluate(() => document.activeElement?.textContent)
const other = (on = page) => on.locator('[data-field="other"]')
const storedOther = async () => valueOf(await host.call('report.open', { id })).report.other

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  const { exportFolder: _, ...settings } = valueOf(await host.call('settings.get', {}))
  const layout = { ...settings.layout, signature: 'plain' as const }
  valueOf(await host.call('settings.save', { ...settings, layout }))
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('A report sent to review in one window is locked in the other, which says what it could not save', async () => {
  const second = await watchedPage(browser, troubles)
  await show('6', second)
  await other(second).waitFor()
  await show('6')
  await writeText(other(), '本机关没有其他需要报告的事项。')
  await saved(page)
  const stored = await storedOther()
  await show('procedure')
  await button('送审…').click()
  await page.keyboard.type('王小明')
  // From a field Enter goes on, and sends nothing.
  for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key)
  await page.getByRole('status').filter({ hasText: '已送审，内容已锁定' }).waitFor()

  await second.locator('[data-field="other"]').click()
  await second.keyboard.type('另一个窗口还在写')
  await second.getByText('这次修改没有写入').waitFor()
  await second.getByRole('note').filter({ hasText: '内容已锁定' }).waitFor()
  await button('放弃这次修改', second).click()
  await expect.poll(() => other(second).innerText()).toBe(stored)
  await second.close()
  expect(await storedOther()).toBe(stored)
})

it('The keyboard stands where the next step is', async () => {
  expect(await focused()).toBe('下一步')
  await button('退回修改…').click()
  await page.keyboard.press('Escape')
  await expect.poll(focused).toBe('下一步')
})

it('Nothing is taken back while it is locked', async () => {
  expect(await button('撤销').isDisabled()).toBe(true)
  const stored = await storedOther()
  await page.keyboard.press('Control+z')
  await page.getByRole('link', { name: '六、其他需要报告的事项' }).click()
  await other().click()
  await page.keyboard.press('x')
  await page.getByRole('status').filter({ hasText: '到“办理”中“退回修改”' }).waitFor()
  expect(await other().innerText()).toBe(stored)
})

it('The date told at the export stands where the signature is registered', async () => {
  await page.getByRole('link', { name: '导出', exact: true }).click()
  await page.getByLabel('成文日期').fill('2025年1月9日')
  await page.getByLabel('成文日期').press('Enter')
  await page.getByRole('link', { name: '办理 待审' }).click()
  await button('登记签发…').click()
  const date = page.getByLabel('签发日期（成文日期）')
  await expect.poll(() => date.inputValue()).toBe('2025年1月9日')
  await page.getByLabel('签发人').fill('李局长')
  await button('登记签发…').click()
  await button('确定签发第 1 版').click()
  await page.getByRole('heading', { name: '签字件' }).waitFor()
})

it('What is wrong with a scan is told beside it', async () => {
  const scans = page.getByRole('region', { name: '签字件' })
  const choose = page.getByLabel('选择签字件')
  await choose.setInputFiles({ name: '照片.bmp', mimeType: 'image/bmp', buffer: Buffer.from('BM') })
  await scans.getByText('“照片.bmp”不是 PDF、PNG 或 JPG 文件').waitFor()
  const large = join(folder.path, '扫描.pdf')
  writeFileSync(large, '%PDF-1.7\n')
  truncateSync(large, 25_000_009)
  await choose.setInputFiles(large)
  await scans.getByText('“扫描.pdf”有 25.0 MB，超过 20 MB').waitFor()
})

it('The way to the mail settings leads there, and back', async () => {
  await page.getByRole('link', { name: '邮件设置' }).click()
  const receivers = page.getByLabel('收件人')
  await expect
    .poll(() => receivers.evaluate((field) => field.getBoundingClientRect().bottom))
    .toBeLessThan(768)
  await button('返回报告').click()
  await page.getByRole('heading', { name: '签字件' }).waitFor()
})

it('What was published and not handed in is not shown as handed in', async () => {
  await button('登记公开…').click()
  await page.getByLabel('公开人').fill('王小明')
  await button('登记公开').click()
  const states = page.getByRole('list', { name: '第 1 版的进度' }).getByRole('listitem')
  await expect.poll(() => states.nth(4).getAttribute('aria-current')).toBe('step')
  expect(await states.allInnerTexts()).toMatchObject(
    [/✓/, /✓/, /✓/, /4/, /已公开/].map((mark) => expect.stringMatching(mark) as string),
  )
})

it('A step that another window has taken already is refused, and the screen is up to date', async () => {
  await button('登记报送…').click()
  await page.getByLabel('报送人').fill('王小明')
  valueOf(await host.call('procedure.step', { id, action: 'submit', by: '张三' }))
  await button('登记报送').click()
  await page.getByText('不能登记报送').waitFor()
  await page.getByText('这份报告办完了').waitFor()
  await page.locator('.timeline').getByText('张三').waitFor()
})

it('A report that was signed is kept, and no error was met', async () => {
  await page.goto(`${host.address}#/reports`)
  await page.locator('[data-row="0"]').getByRole('button', { name: /^更多/u }).click()
  const remove = page.getByRole('menuitem', { name: '删除…' })
  expect(await remove.getAttribute('aria-disabled')).toBe('true')
  expect(await remove.getAttribute('title')).toContain('签发过的报告要留存备查')
  expect(troubles).toEqual([])
})
