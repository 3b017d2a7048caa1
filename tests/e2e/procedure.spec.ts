import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exchangeDigest } from '../../services/digest.ts'
import { openPackage } from '../../services/readers/package.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { writeText } from './write-text.ts'
import { saved } from './saved.ts'

const NAME = '渠县信访局2024年政府信息公开工作年度报告'
const PDF = Buffer.from('%PDF-1.7\n% a scan of what was signed\n')

const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string
const troubles: string[] = []

const show = async (view: string) => {
  await page.goto(`${host.address}#/report/${id}/${view}`)
}
const button = (name: string) => page.getByRole('button', { name, exact: true })
const exported = (ending: string) => readFileSync(join(folder.path, 'exports', `${NAME}${ending}`))

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('A clerk sends a report to review, by keyboard', async () => {
  await show('procedure')
  await button('送审…').focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('送审人').focus()
  await page.keyboard.type('王小明')
  for (const key of ['Enter', 'Tab', 'Enter']) await page.keyboard.press(key)
  await button('登记签发…').waitFor()
  expect(await page.locator('[aria-current="step"]').innerText()).toContain('待审')
})

it('sees why the words can no longer be changed, and can’t change them', async () => {
  await show('6')
  expect(await page.getByRole('note').innerText()).toContain('内容已锁定')
  const text = page.locator('[data-field="other"]')
  expect(await text.getAttribute('contenteditable')).toBe('false')
})

it('prints the approval sheet with the digest of what is under review', async () => {
  await show('export')
  expect(await page.getByLabel(/^审签单/).isChecked()).toBe(true)
  await button('导出').click()
  await page.getByText('已写好 3 个文件').waitFor()
  expect(exported('（审签单）.pdf').subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

it('presses by mouse what a doubt about the date, only now said, moves from under the pointer', async () => {
  await show('procedure')
  await button('登记签发…').click()
  await page.getByLabel('签发人').fill('李局长')
  await page.getByLabel('签发日期（成文日期）').fill('2024.12.18')
  await button('登记签发…').click()
  await page.getByRole('dialog').getByText('2024年还没有过完').waitFor()
  await button('返回再看看').click()
  await button('取消').click()
})

it('signs by keyboard after a last look, and never by the key that takes a date', async () => {
  await show('procedure')
  await button('登记签发…').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type('李局长')
  await page.keyboard.press('Tab')
  const date = page.getByLabel('签发日期（成文日期）')
  await page.keyboard.type('下周一')
  await page.keyboard.press('Enter')
  await page.getByText('看不出“下周一”是哪一天').waitFor()
  expect(await button('登记签发…').isDisabled()).toBe(true)
  await page.keyboard.press('Control+A')
  await page.keyboard.type('二〇二五年元月九日')
  await page.keyboard.press('Enter')
  expect(await date.inputValue()).toBe('2025年1月9日')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.locator('.ant-picker-dropdown').waitFor()
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
  await button('登记签发…').focus()
  await page.keyboard.press('Enter')
  const look = page.getByRole('dialog', { name: '签发第 1 版？' })
  const words = await look.innerText()
  for (const each of ['渠县信访局', '2024年', '李局长', '2025年1月9日', '不能再改'])
    expect(words).toContain(each)
  await page.keyboard.press('Enter')
  await look.waitFor({ state: 'detached' })
  expect(valueOf(await host.call('procedure.get', { id })).state).toBe('review')
  await page.keyboard.press('Enter')
  await button('确定签发第 1 版').focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '签字件' }).waitFor()
})

it('attaches the scan of what was signed', async () => {
  await page.getByLabel('选择签字件').setInputFiles({
    name: '签字的审签单.pdf',
    mimeType: 'application/pdf',
    buffer: PDF,
  })
  await page.getByText('签字的审签单.pdf').first().waitFor()
  const { versions, attachments } = valueOf(await host.call('procedure.get', { id }))
  const { report } = valueOf(await host.call('report.open', { id }))
  expect(versions).toMatchObject([{ number: 1, by: '李局长', digest: exchangeDigest(report) }])
  expect(versions[0]?.signedOn).toBe('2025-01-09')
  expect(attachments).toMatchObject([{ name: '签字的审签单.pdf', size: PDF.length }])
})

it('gets the scan back byte for byte', async () => {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '另存签字的审签单.pdf' }).click()
  const path = await (await download).path()
  expect(readFileSync(path).equals(PDF)).toBe(true)
})

it('writes every file in one step, and the package carries what was signed', async () => {
  await show('export')
  await button('全部选上').click()
  await page.getByText('邮件草稿还没有收件人').waitFor()
  await button('导出').click()
  await button('替换').click()
  await page.getByText('已写好 12 个文件').waitFor()
  const { manifest, files } = await openPackage(exported('.nianbao'))
  const { versions } = valueOf(await host.call('procedure.get', { id }))
  expect(manifest.signed).toEqual({ version: 1, digest: versions[0]?.digest })
  expect(Buffer.from(files.get(`${NAME}.pdf`) ?? []).equals(exported('.pdf'))).toBe(true)
  expect(exported('.eml').toString('latin1')).toContain('X-Unsent: 1')
})

it('registers that it was handed in and published, in one line of states', async () => {
  await show('procedure')
  await button('登记报送…').click()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('option').first().waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  expect(await page.getByLabel('报送人').inputValue()).toBe('王小明')
  await page.getByLabel('报送日期').fill('2025.1.20')
  await button('登记报送').click()
  await button('登记公开…').click()
  await page.getByLabel('公开人').fill('王小明')
  await page.getByLabel('公开的网址（可不填）').fill('https://www.example.gov.cn/nb2024.html')
  await button('登记公开').click()
  await expect.poll(() => page.locator('[aria-current="step"]').innerText()).toContain('已公开')
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('cell', { name: '已公开' }).waitFor()
})

it('corrects the day on which it was handed in, with a reason', async () => {
  await show('procedure')
  await button('更正第 1 版的报送日期').click()
  await page.getByLabel('报送日期').fill('20250119')
  await page.getByLabel('更正的原因').fill('记错了')
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
  await page.locator('.due').getByText('已于2025年1月19日报送，第 1 版').waitFor()
})

it('opens it again only with a reason, and keeps what was signed', async () => {
  await show('procedure')
  await button('重新打开…').click()
  await page.getByLabel('经办人').fill('王小明')
  expect(await button('重新打开').isDisabled()).toBe(true)
  await page.getByLabel('重新打开的原因').fill('公开后发现笔误')
  await button('重新打开').click()
  await page.getByText('第 2 版的进度').or(page.getByLabel('第 2 版的进度')).waitFor()
  await show('6')
  await writeText(page.locator('[data-field="other"]'), '无其他需要报告的事项。')
  await saved(page)
  await show('procedure')
  await button('第 1 版与现在比较').click()
  await page.getByText('无其他需要报告的事项').first().waitFor()
})

it('still sees what was signed and its scan, and writes it again, with what went out in the line of the deadline', async () => {
  await button('查看第 1 版').click()
  await page.getByLabel(/^第 1 页，共 \d+ 页$/u).waitFor()
  await page.keyboard.press('Escape')
  await button('打开签字的审签单.pdf').click()
  await page.getByText('不是完整的 PDF').waitFor()
  await page.keyboard.press('Escape')
  await button('导出第 1 版，供打印').click()
  await page.getByText('第 1 版的文件已写入').waitFor()
  const { manifest } = await openPackage(exported('（第1版）.nianbao'))
  expect(manifest.signed?.version).toBe(1)
  expect(await page.locator('.due').innerText()).not.toMatch(/还有|过期/u)
})

it('finds everything that happened in the timeline', async () => {
  const timeline = await page.locator('.timeline').textContent()
  for (const words of [
    '送审（第 1 版）',
    '签发（第 1 版）',
    '附上签字件“签字的审签单.pdf”',
    '报送（第 1 版）',
    '报送日期 2025年1月20日',
    '更正报送日期（第 1 版）',
    '2025年1月20日 改为 2025年1月19日',
    '公开（第 1 版）',
    'https://www.example.gov.cn/nb2024.html',
    '重新打开（第 1 版）',
    '公开后发现笔误',
    '修改：其他需要报告的事项',
    '导出：Word、PDF、网页、网页片段、纯文本、电子表格、数据包、邮件草稿、报送函、审签单',
    '建立报告',
  ])
    expect(timeline).toContain(words)
})

it('sends nothing to review that is not what is on the screen', async () => {
  await show('6')
  const base = valueOf(await host.call('report.open', { id })).revisions['other'] ?? 0
  const edits = [{ field: 'other' as const, value: '另一个窗口写的。', base }]
  valueOf(await host.call('report.edit', { id, edits }))
  await writeText(page.locator('[data-field="other"]'), '这个窗口写的。')
  await page.locator('.parts a', { hasText: '办理' }).click()
  await button('送审…').click()
  await page.getByLabel('送审人').fill('王小明')
  await page.getByRole('button', { name: /送审$/u }).last().click()
  await page.getByText('和您看到的不一样').waitFor()
  expect(valueOf(await host.call('procedure.get', { id })).state).toBe('draft')
  await page.reload()
})

it('meets no error', () => {
  expect(troubles).toEqual([])
})
