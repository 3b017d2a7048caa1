import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { edit, filledStore, flip } from '../damaged-store.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const database = join(folder.path, 'nianbao.sqlite')
let browser: SpecBrowser
let host: HostHere
beforeAll(async () => {
  browser = await sharedBrowser()
  const store = filledStore(folder.path)
  edit(store, 'r2', 'abcdef')
  store.close()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('A damaged text is said on every screen, recovered, and a lost database is asked about before it is begun anew', async () => {
  const troubles: string[] = []
  flip(database, 8 * readFileSync(database).indexOf('abcdef'))
  host = await startHostHere(folder.path)
  const page = await watchedPage(browser, troubles)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const shot = async (name: string) => {
    const place = process.env['SHOTS']
    if (place) await page.screenshot({ path: join(place, `${name}.png`) })
  }
  await page.goto(`${host.address}#/settings`)
  await button('检查数据').click()
  await page.getByText('1 处与写入时不一致（修改记录）').first().waitFor()
  await page.goto(`${host.address}#/reports`)
  await button('去处理').waitFor()
  await shot('notice')
  await button('去处理').click()
  await shot('settings')
  await button('停用并选择怎么办').click()
  await button('尝试恢复').waitFor()
  await shot('start')
  expect(await barriersOn(page)).toEqual([])
  await button('尝试恢复').click()
  await page.getByText('请核对：修改记录', { exact: false }).waitFor()
  await shot('recovered')
  await button('打开').click()
  expect(valueOf(await host.call('reports.list', {})).total).toBe(3)

  await page.goto('about:blank')
  await host.stop()
  rmSync(database)
  host = await startHostHere(folder.path)
  await page.goto(host.address)
  await page.getByText('不见了').waitFor()
  await shot('missing')
  await button('从头开始').click()
  await button('确定从头开始').click()
  await page.getByRole('button', { name: '新建年度报告' }).first().waitFor()
  expect(valueOf(await host.call('reports.list', {})).total).toBe(0)
  expect(troubles).toEqual([])
})
