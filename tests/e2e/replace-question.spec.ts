import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const places = [temporaryFolder(), temporaryFolder()] as const
const NAME = `${sample.agency.name}${sample.year}年政府信息公开工作年度报告.txt`
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  for (const { release } of [folder, ...places]) release()
})

it('The question whether a file is replaced is about the folder and the formats that it was asked for', async () => {
  const [here, there] = places.map(({ path }) => join(path, NAME)) as [string, string]
  for (const path of [here, there]) writeFileSync(path, '亲手改过的稿子')
  const { id } = valueOf(await host.call('reports.create', { kind: 'sample' }))
  const page = await watchedPage(browser, troubles)
  await page.goto(`${host.address}#/report/${id}/export`)
  for (const name of ['全部选上', '全部不选']) await page.getByRole('button', { name }).click()
  await page.getByRole('checkbox', { name: '纯文本' }).check()
  const place = page.getByLabel('文件夹路径')
  const replace = page.getByRole('button', { name: '替换', exact: true })
  await place.fill(places[0].path)
  await page.getByRole('button', { name: /导出$/ }).click()
  await replace.waitFor()
  await place.fill(places[1].path)
  await replace.waitFor({ state: 'detached' })
  await place.fill(places[0].path)
  await replace.waitFor()
  await page.getByRole('checkbox', { name: 'PDF 文件' }).check()
  await replace.waitFor({ state: 'detached' })
  await page.getByRole('checkbox', { name: 'PDF 文件' }).uncheck()
  await replace.click()
  await page.getByText('已写好 1 个文件').waitFor()
  expect(readFileSync(here, 'utf8')).toContain(sample.other)
  expect(readFileSync(there, 'utf8')).toBe('亲手改过的稿子')
  expect(troubles).toEqual([])
})
