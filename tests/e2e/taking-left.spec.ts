import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { collectFrom } from './collect-from.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { faultyReportOf, file, packageFile, reportOf, type UnitFile } from './unit-files.ts'

const folder = temporaryFolder()
const troubles: string[] = []
/** More than are sent at once. */
const MANY = Array.from({ length: 45 }, (_, i) => file(`说明${i + 1}.txt`, Buffer.from(`第 ${i + 1} 号`)))
let browser: SpecBrowser
let host: HostHere
let page: Page

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  const { id } = await collectFrom(host, reportOf('财政局'), '松岚县教育局')
  await page.goto(`${host.address}#/collection/${id}/intake`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const tab = (name: string) =>
  page.getByRole('navigation', { name: '收集的各页' }).getByRole('link', { name: new RegExp(`^${name}`) })

/** Holds what is asked of the host as the n-th from now, until it is let go on, or fails. */
async function holdBatch(nth: number): Promise<(way: 'goOn' | 'fail') => void> {
  let count = 0
  const { promise, resolve } = Promise.withResolvers<'goOn' | 'fail'>()
  await page.unroute('**/call/collection.takeFiles')
  await page.route('**/call/collection.takeFiles', async (route) => {
    count += 1
    if (count === nth && (await promise) === 'fail') await route.abort()
    else await route.continue()
  })
  return resolve
}

const handIn = (files: readonly UnitFile[]) => page.getByLabel('选择收到的文件').setInputFiles([...files])
const outcome = (words: RegExp) =>
  page.getByRole('region', { name: '收件' }).getByRole('status').filter({ hasText: words })
const line = (words: RegExp) => page.locator('.step-line').filter({ hasText: words })

it('tells after a look at the roster what came of the files, until that is put away', async () => {
  const letGo = await holdBatch(1)
  await handIn([await packageFile('财政局改', faultyReportOf('财政局'))])
  await tab('名单').click()
  await line(/正在收文件/u).waitFor()
  letGo('goOn')
  await line(/收完了，有要核对的/u).waitFor()
  await page.getByRole('row').filter({ hasText: '松岚县财政局' }).getByText('第 2 版').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await tab('收件').click()
  await outcome(/收下 1 份报告。其中 1 份接替了同一单位在用的一版/u).waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: '知道了' }).press('Enter')
  await outcome(/收下/u).waitFor({ state: 'detached' })
  await tab('名单').click()
  await page.getByRole('region', { name: '名单' }).waitFor()
  expect(await page.locator('.step-line').count()).toBe(0)
})

it('tells that it failed half way while another view was open, and how many files are left', async () => {
  await tab('收件').click()
  const end = await holdBatch(2)
  await handIn(MANY)
  await page.getByText('40/45').waitFor()
  await tab('汇总').click()
  end('fail')
  await line(/没有收完，还有 5 个没有收/u)
    .getByRole('link')
    .click()
  await outcome(/没有收完，还有 5 个文件没有收；40 个文件读不出报告/u).waitFor()
  await page.getByRole('alert').waitFor()
})

it('asks before the page goes while files wait, and no more once they are in', async () => {
  const letGo = await holdBatch(1)
  await handIn(MANY.slice(0, 2))
  await page.getByText('0/2').waitFor()
  await tab('名单').click()
  expect(await isAsked()).toBe(true)
  letGo('goOn')
  await line(/收完了/u).waitFor()
  expect(await isAsked()).toBe(false)
})

it('reported no error in the page but the answer that did not come', () => {
  expect(troubles.filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([])
})

/** Whether closing the page would ask, as the browser does. */
function isAsked(): Promise<boolean> {
  return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
}
