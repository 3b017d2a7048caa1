import { readdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Operation } from '../../core/contract.ts'
import { packed } from '../documents/packages.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { collectFrom } from './collect-from.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { reportOf } from './unit-files.ts'

const folder = temporaryFolder()
const out = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let collection: string
let report: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  collection = (await collectFrom(host, reportOf('财政局'), '松岚县教育局')).id
  report = valueOf(await host.call('reports.create', { kind: 'sample' })).id
})
beforeEach(() => page.unrouteAll())
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
  out.release()
})

/** Holds an operation until it is let go on, or fails. */
async function hold(operation: Operation): Promise<(way: 'goOn' | 'fail') => void> {
  const { promise, resolve } = Promise.withResolvers<'goOn' | 'fail'>()
  await page.route(`**/call/${operation}`, async (route) => {
    if ((await promise) === 'fail') await route.abort()
    else await route.continue()
  })
  return resolve
}

const line = (words: string) => page.locator('.step-line').filter({ hasText: words })
const look = (screen: string) => page.evaluate((hash) => (window.location.hash = hash), `#/${screen}`)
/** Whether closing the page would ask, as the browser does. */
const isAsked = () =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

it('What is written of a collection is told after a look elsewhere, and closing asks meanwhile', async () => {
  await page.goto(`${host.address}#/collection/${collection}/output`)
  const end = await hold('volume.write')
  await page.getByRole('button', { name: '写汇编' }).click()
  await look(`collection/${collection}`)
  await line('正在写汇编…').waitFor()
  expect(await isAsked()).toBe(true)
  expect(await barriersOn(page)).toEqual([])
  end('fail')
  await line('汇编没有写完。').getByRole('link', { name: '到导出看' }).click()
  await page.getByRole('region', { name: '汇编' }).getByRole('alert').waitFor()
  expect(await isAsked()).toBe(false)
  await look(`collection/${collection}`)
  await page.getByRole('region', { name: '名单' }).waitFor()
  expect(await page.locator('.step-line').count()).toBe(0)
})

it('What a report’s export came to is told after a look elsewhere, and tried again for the same files', async () => {
  await page.goto(`${host.address}#/report/${report}/export`)
  const end = await hold('report.export')
  await page.getByLabel('文件夹').fill(out.path)
  await page.getByRole('checkbox', { name: /^审签单/u }).setChecked(false)
  await page.getByRole('button', { name: /^(仍要)?导出$/u }).click()
  await page.getByLabel('进度').waitFor()
  await look(`report/${report}/1`)
  await line('正在导出…').waitFor()
  expect(await isAsked()).toBe(true)
  end('fail')
  await line('没有导出完。').getByRole('link').click()
  await page.unrouteAll()
  await page.getByRole('alert').getByRole('button', { name: '再试一次' }).click()
  await page.getByText('已写好').waitFor()
  expect(readdirSync(out.path).map((name) => name.replace(/^.*\./u, ''))).toEqual(['docx'])
})

it('A check of all reports and a look for what is alike are told after a look elsewhere', async () => {
  const data = Buffer.from(await packed(reportOf('教育局'))).toString('base64')
  const files = [{ name: '松岚县教育局.nianbao', data }]
  valueOf(await host.call('collection.takeFiles', { id: collection, files }))
  await page.goto(`${host.address}#/collection/${collection}`)
  const end = await hold('collection.recheck')
  await page.getByRole('button', { name: '重新检查' }).click()
  await look(`collection/${collection}/output`)
  await line('正在重新检查…').waitFor()
  expect(await isAsked()).toBe(true)
  end('fail')
  await line('重新检查没有做完。').getByRole('link', { name: '到名单看' }).click()
  await page.getByRole('region', { name: '名单' }).getByRole('alert').waitFor()
  expect(await isAsked()).toBe(false)

  let looks = 0
  page.on('request', (asked) => (looks += asked.url().endsWith('/call/collection.alike') ? 1 : 0))
  const found = await hold('collection.alike')
  await look(`collection/${collection}/alike`)
  await page.getByLabel('进度').waitFor()
  await look(`collection/${collection}/output`)
  await line('正在查找雷同…').waitFor()
  // Nothing is lost by closing.
  expect(await isAsked()).toBe(false)
  found('goOn')
  await line('查找雷同做完了。').getByRole('link', { name: '到雷同看' }).click()
  await page.getByText(/处雷同$/u).waitFor()
  expect([looks, await page.locator('.step-line').count()]).toEqual([1, 0])
})

it('What is written on the way through the office is told after a look elsewhere', async () => {
  const by = { id: report, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  for (const [button, words] of [
    ['写邮件', '邮件'],
    ['导出第 1 版，供打印', '第 1 版的文件'],
  ] as const) {
    await page.goto(`${host.address}#/report/${report}/procedure`)
    const end = await hold('report.export')
    await page.getByRole('button', { name: button }).click()
    await look(`report/${report}/1`)
    await line(`正在写${words}…`).waitFor()
    expect(await isAsked()).toBe(true)
    end('fail')
    await line(`${words}没有写完。`).getByRole('link', { name: '到办理看' }).click()
    await page.getByRole('alert').waitFor()
    expect(await isAsked()).toBe(false)
    await page.unrouteAll()
  }
})

it('reported no error in the page but the answers that did not come', () => {
  expect(troubles.filter((words) => !words.includes('net::ERR_FAILED'))).toEqual([])
})
