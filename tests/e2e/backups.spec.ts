import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const stick = join(folder.path, 'U盘')
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string
const troubles: string[] = []

beforeAll(async () => {
  mkdirSync(stick)
  browser = await sharedBrowser()
  host = await startHostHere(join(folder.path, 'data'))
  page = await watchedPage(browser, troubles)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const write = async (value: string) => {
  const { revisions } = valueOf(await host.call('report.open', { id }))
  valueOf(
    await host.call('report.edit', { id, edits: [{ field: 'other', value, base: revisions['other'] ?? 0 }] }),
  )
}
const written = async () => valueOf(await host.call('report.open', { id })).report.other
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const axe = async () => {
  expect(await barriersOn(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1366)
}

it('makes a backup when asked, found from the settings, and puts it in a second place', async () => {
  await write('备份时的')
  await page.goto(`${host.address}#/settings`)
  await page.getByRole('link', { name: '备份', exact: true }).click()
  await button('现在备份').click()
  await page.getByRole('row', { name: /手动备份 1份报告，2024年度/ }).waitFor()
  await page.getByLabel('另外存放备份的文件夹').fill(stick)
  await button('选择文件夹').click()
  await page.getByText(`每次备份也存到 ${stick}。`).waitFor()
  expect(readdirSync(stick)).toHaveLength(1)
  await page.getByLabel('备份到哪个文件夹').fill(stick)
  await button('备份到文件夹').click()
  await page.getByText('已存成一个文件').waitFor()
  await axe()
})

it('shows what is in it, and takes one report back beside the present one', async () => {
  await write('后来写的')
  const own = page.getByRole('table', { name: '本机的备份' })
  await own.getByRole('button', { name: /^查看.*手动备份/ }).click()
  await page.getByRole('cell', { name: '后来修改过' }).waitFor()
  await axe()
  await button(/^取回为新的一份/).click()
  await page.getByText('是新的一份草稿，原来的没有动').waitFor()
  expect(valueOf(await host.call('reports.list', {})).total).toBe(2)
  expect(await written()).toBe('后来写的')
})

it('brings everything back after asking, and what was before that as well', async () => {
  await button('全部恢复到这时').click()
  await button('恢复').click()
  await page.getByText(/^已恢复到/).waitFor()
  expect([valueOf(await host.call('reports.list', {})).total, await written()]).toEqual([1, '备份时的'])
  await page
    .getByRole('row', { name: /恢复前 2份报告/ })
    .getByRole('button')
    .click()
  await button('全部恢复到这时').click()
  await button('恢复').click()
  await page.getByText(/^已恢复到/).waitFor()
  expect([valueOf(await host.call('reports.list', {})).total, await written()]).toEqual([2, '后来写的'])
})

it('says calmly that the second place is not there, and finds backups in another folder', async () => {
  await page.getByLabel('备份在哪个文件夹').fill(stick)
  await button('查找备份').click()
  const found = page.getByRole('table', { name: '找到的备份' })
  await found.getByRole('row', { name: /另存的文件 1份报告/ }).waitFor()
  rmSync(stick, { recursive: true })
  await page.reload()
  await page.getByText('接上以后会自动补存最近的一份').waitFor()
  await button('现在备份').click()
  await expect.poll(() => page.getByRole('row', { name: /手动备份/ }).count()).toBe(2)
  expect(await page.getByRole('alert').count()).toBe(0)
})

it('writes nothing into a folder that is there without what was kept in it, until it is chosen', async () => {
  mkdirSync(stick)
  await page.reload()
  await page.getByText('为免存错地方，没有往里存').waitFor()
  await axe()
  expect(readdirSync(stick)).toEqual([])
  await button('存到这里').click()
  await page.getByText(`每次备份也存到 ${stick}。`).waitFor()
  expect(readdirSync(stick)).toHaveLength(1)
})

it('says at 换电脑 that words wait which a file of all data has not', async () => {
  const waits = page.getByText('处写了还没有存入，不会带到新电脑上')
  expect(await waits.count()).toBe(0)
  const session = '6f9bd2f5-4a6e-4e36-9d5c-1f4c7c1a2b3d'
  valueOf(
    await host.call('unsaved.keep', { session, id, texts: [{ field: 'other', value: '还没有存入的' }] }),
  )
  await page.getByRole('link', { name: '返回设置' }).or(button('返回设置')).click()
  await page.getByRole('link', { name: '备份', exact: true }).click()
  await waits.waitFor()
  await axe()
})

it('reported no error in the page', () => {
  expect(troubles).toEqual([])
})
