import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seenOf } from '../../core/contract/submission.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { collectFrom } from './collect-from.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { packageFile, reportOf } from './unit-files.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  id = (await collectFrom(host, reportOf('财政局'), '松岚县教育局')).id
  await page.goto(`${host.address}#/collection/${id}/intake`)
  await page.getByLabel('选择收到的文件').setInputFiles([await packageFile('残联', reportOf('残疾人联合会'))])
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const tab = (name: string) =>
  page.getByRole('navigation', { name: '收集的各页' }).getByRole('link', { name: new RegExp(`^${name}`) })
const dialog = () => page.getByRole('dialog')
const row = () => page.getByRole('row').filter({ hasText: '松岚县财政局' })

it('tells, before a report is claimed, that the unit has one whose place it would take', async () => {
  await button(/^待认领/u).click()
  await button('认领…').click()
  await dialog().getByRole('searchbox').fill('财政')
  await dialog().getByRole('radio', { name: '松岚县财政局' }).check()
  await dialog().getByText('认领后，这一份接替它。').waitFor()
  expect(await dialog().getByRole('status').innerText()).toMatch(/^松岚县财政局已有第 1 版在用/u)
  expect(await barriersOn(page)).toEqual([])
  await dialog().getByRole('button', { name: '认领' }).click()
  await dialog().waitFor({ state: 'detached' })
  await tab('名单').click()
  await row().getByText('第 2 版').waitFor()
})

it('takes a report back from the wrong unit, whose own is in use again', async () => {
  await row().getByRole('link').click()
  await button('不是这个单位的…').click()
  await dialog().getByText('松岚县财政局改用来过的另一版').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await dialog().getByRole('button', { name: '放回待认领' }).click()
  await button(/^待认领/u).click()
  await button('认领…').waitFor()
  await tab('名单').click()
  await row().waitFor()
  expect(await row().getByText('第 2 版').count()).toBe(0)
})

it('says whose a report is that another window has claimed and passed, and leaves it there', async () => {
  await tab('收件').click()
  await button(/^待认领/u).click()
  await button('认领…').click()
  const { rows } = valueOf(await host.call('collection.files', { id, outcome: 'unmatched' }))
  const version = rows[0]?.submission ?? ''
  const units = valueOf(await host.call('collection.units', { id })).rows
  const unit = units.find(({ name }) => name === '松岚县教育局')?.id ?? ''
  valueOf(await host.call('submission.assign', { id: version, unit, seen: { unit: null } }))
  const opened = valueOf(await host.call('submission.open', { id: version }))
  valueOf(await host.call('submission.accept', { id: version, accepted: true, seen: seenOf(opened) }))
  await dialog().getByRole('searchbox').fill('财政')
  await dialog().getByRole('radio', { name: '松岚县财政局' }).check()
  await dialog().getByRole('button', { name: '认领' }).click()
  await dialog().getByRole('alert').getByText('在别的窗口办过').waitFor()
  await dialog().getByText('现在认领给了松岚县教育局，是它的第 1 版，已通过。').waitFor()
  expect(await dialog().getByRole('button', { name: '认领' }).isDisabled()).toBe(true)
  await page.getByText('没有这样的文件。').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await dialog().getByRole('link', { name: '看报告' }).click()
  await page.getByRole('heading', { name: '松岚县教育局' }).waitFor()
  expect(await page.getByText('取消通过').isVisible()).toBe(true)
})

it('writes over no day of receipt that another window has set, unless that is wanted', async () => {
  const { rows } = valueOf(await host.call('collection.units', { id }))
  const version = rows.find(({ name }) => name === '松岚县教育局')?.submission?.id ?? ''
  const received = async () => valueOf(await host.call('submission.open', { id: version })).receivedOn
  await button('改收到日期…').click()
  await dialog().getByLabel('收到日期').fill('2025年1月9日')
  valueOf(await host.call('submission.received', { id: version, on: '2025-01-08' }))
  await dialog().getByRole('button', { name: '保存' }).click()
  await dialog().getByRole('alert').getByText('收到日期现在是“2025年1月8日”').waitFor()
  expect(await received()).toBe('2025-01-08')
  await dialog().getByRole('button', { name: '用这里写的' }).click()
  await dialog().waitFor({ state: 'detached' })
  expect(await received()).toBe('2025-01-09')
  expect(troubles).toEqual([])
})
