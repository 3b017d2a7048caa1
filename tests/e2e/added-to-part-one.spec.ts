import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string
beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  const unit = { name: '某县信访局', level: 'department', year: 2024 } as const
  id = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
  page = await watchedPage(browser, troubles)
  await page.goto(`${host.address}#/report/${id}/1`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const overview = async () => valueOf(await host.call('report.open', { id })).report.overview
const headings = () =>
  page
    .locator('[data-item] [data-part="heading"]')
    .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
const text = (place: number) => page.locator(`[data-item="${place}"] .cm-content`)
const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')

it('offers an introduction in one line, and keeps what is typed there', async () => {
  expect(await page.locator('[data-field="overview.introduction"].cm-content').count()).toBe(0)
  await page.getByRole('button', { name: '写总述' }).click()
  await page.keyboard.type('2024年，工作平稳。')
  await expect.poll(async () => (await overview()).introduction).toBe('2024年，工作平稳。')
})

it('keeps the introduction under the cursor when it is emptied, and no trace of it in the exchange form', async () => {
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await overview()).introduction).toBeUndefined()
  await page.keyboard.type('今年工作平稳。')
  await expect.poll(async () => (await overview()).introduction).toBe('今年工作平稳。')
})

it('adds items with the next number, to be named and written', async () => {
  await page.getByRole('button', { name: '添加（六）' }).click()
  await page.keyboard.type('标准化建设')
  await text(0).click()
  await page.keyboard.type('目录12类。')
  await page.getByRole('button', { name: '添加（七）' }).click()
  await page.keyboard.type('培训情况')
  await text(1).click()
  await page.keyboard.type('培训2次。')
  await expect
    .poll(async () => (await overview()).more)
    .toEqual([
      { heading: '（六）标准化建设', text: '目录12类。' },
      { heading: '（七）培训情况', text: '培训2次。' },
    ])
})

it('scrolls within the part, not the whole page', async () => {
  expect(await page.locator('.middle').evaluate((each) => each.scrollHeight > each.clientHeight)).toBe(true)
  const { height, shown } = await page.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement
    return { height: scrollHeight, shown: clientHeight }
  })
  expect(height).toBe(shown)
})

it('moves an item with its words, its number in order, and takes that back in one step', async () => {
  await page.getByRole('button', { name: '上移“（七）培训情况”' }).click()
  expect(await headings()).toEqual(['（六）培训情况', '（七）标准化建设'])
  expect(await text(0).innerText()).toBe('培训2次。')
  expect(await focused()).toBe('下移“（六）培训情况”')
  await page.keyboard.press('Control+z')
  expect(await headings()).toEqual(['（六）标准化建设', '（七）培训情况'])
  await page.keyboard.press('Control+y')
  expect(await headings()).toEqual(['（六）培训情况', '（七）标准化建设'])
})

it('goes to the words of a finding in the item they stand in', async () => {
  await text(1).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('一是甲。三是乙。')
  const finding = page.locator('[data-item="1"] .findings li', { hasText: '三是' })
  await finding.getByRole('button', { name: '去修改' }).click()
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item')),
  ).toBe('1')
})

it('removes an item, and its history tells of those there are', async () => {
  await page.getByRole('button', { name: '删除“（六）培训情况”' }).click()
  expect(await headings()).toEqual(['（六）标准化建设'])
  await expect.poll(async () => (await overview()).more?.length).toBe(1)
  await page.getByRole('tab', { name: '记录' }).click()
  const history = page.getByRole('tabpanel', { name: '记录' })
  await history.getByText('标准化建设').first().waitFor()
})

it('shows what is frozen without a way to change it', async () => {
  valueOf(
    await host.call('procedure.step', { id, action: 'review', by: '王某', acceptedErrors: await errors() }),
  )
  await page.reload()
  await page.locator('.frozen').waitFor()
  expect(await headings()).toEqual(['（六）标准化建设'])
  expect(await page.locator('.text-offer').count()).toBe(0)
  expect(await page.locator('[data-item] button', { hasText: /上移|下移|删除/ }).count()).toBe(0)
  await expect.poll(() => page.locator('[data-item] input').getAttribute('readonly')).not.toBeNull()
  expect(troubles).toEqual([])
})

/** How many errors stand, to go on with them. */
async function errors(): Promise<number> {
  const reply = await host.call('procedure.step', { id, action: 'review', by: '王某' })
  return reply.ok || reply.failure.code !== 'errors-stand' ? 0 : reply.failure.detail.count
}
