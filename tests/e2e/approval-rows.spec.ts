import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { defaultSettings } from '../../core/settings.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  await page.goto(`${host.address}#/settings`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const kept = async () => valueOf(await host.call('settings.get', {})).approvalRows
/** What another window stores. */
const withoutFolder = async () => {
  const { exportFolder: _, ...settings } = valueOf(await host.call('settings.get', {}))
  return settings
}
const keptLabels = async () => (await kept()).map(({ label }) => label)
const focused = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.tagName)
const press = async (name: string) => {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

it('Printing on both sides is chosen, and kept at once', async () => {
  await page.getByRole('checkbox', { name: '双页的左右页边对调，装订边在里侧' }).check()
  await expect.poll(async () => valueOf(await host.call('settings.get', {})).layout.doubleSided).toBe(true)
})

it('A row is renamed, given room and kept at once', async () => {
  await page.getByLabel('第 1 栏的名称').fill('承办人')
  await page.getByRole('checkbox', { name: '留出写意见的地方' }).first().check()
  await expect.poll(kept).toEqual([{ label: '承办人', tall: true }, ...defaultSettings.approvalRows.slice(1)])
  await page.getByText('已保存').waitFor()
})

it('Rows move by keyboard, which stays with them', async () => {
  await press('上移“保密审查”')
  await expect.poll(keptLabels).toEqual(['承办人', '保密审查', '核稿', '会签', '签发'])
  expect(await focused()).toBe('上移“保密审查”')
  await page.keyboard.press('Enter')
  await expect.poll(keptLabels).toEqual(['保密审查', '承办人', '核稿', '会签', '签发'])
  await expect.poll(focused).toBe('下移“保密审查”')
})

it('Rows are added and taken away, and the keyboard goes to the neighbour', async () => {
  await press('增加一栏')
  await expect.poll(focused).toBe('第 6 栏的名称')
  await page.keyboard.type('局长办公会')
  await expect.poll(keptLabels).toEqual(['保密审查', '承办人', '核稿', '会签', '签发', '局长办公会'])
  await press('删除“承办人”')
  await expect.poll(keptLabels).toEqual(['保密审查', '核稿', '会签', '签发', '局长办公会'])
  await expect.poll(focused).toBe('第 2 栏的名称')
})

it('A blank label is not kept, the other rows are, and the page says why', async () => {
  const label = page.getByLabel('第 2 栏的名称')
  await label.fill('')
  await page.getByText('栏目要有名称，填好以前仍叫“核稿”').waitFor()
  await page.getByLabel('第 3 栏的名称').fill('会稿')
  await expect.poll(keptLabels).toEqual(['保密审查', '核稿', '会稿', '签发', '局长办公会'])
  valueOf(await host.call('settings.save', { ...(await withoutFolder()), letterSize: 'large' }))
  await page.getByLabel('第 3 栏的名称').fill('会签')
  await expect.poll(keptLabels).toContain('会签')
  expect(await label.inputValue()).toBe('')
  expect(await label.getAttribute('aria-invalid')).toBe('true')
  expect(await barriersOn(page)).toEqual([])
  expect(await keptLabels()).toContain('核稿')
  await label.fill('核')
  await expect.poll(keptLabels).toContain('核')
})

it('The last row stays, and the default is one button away', async () => {
  for (const name of ['保密审查', '核', '会签', '签发']) await press(`删除“${name}”`)
  await expect.poll(keptLabels).toEqual(['局长办公会'])
  expect(await page.getByRole('button', { name: '删除“局长办公会”' }).isDisabled()).toBe(true)
  await page.getByText('最后一栏不能删除').waitFor()
  await press('恢复默认')
  await expect.poll(kept).toEqual(defaultSettings.approvalRows)
  expect(troubles).toEqual([])
})
