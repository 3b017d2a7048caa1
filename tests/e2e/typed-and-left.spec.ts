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
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const show = async (at: string, on = page) => {
  await on.goto(`${host.address}#/${at}`)
}
const settings = async () => valueOf(await host.call('settings.get', {}))
const number = async () => valueOf(await host.call('letter.get', { id })).number

it('What is kept when its field is left is kept where the screen is left by the way back', async () => {
  await show('reports')
  await show('settings')
  await page.getByLabel('联系人', { exact: true }).fill('张某')
  await page.goBack()
  await page.locator('.reports-screen').waitFor()
  expect((await settings()).mail.contact).toBe('张某')
})

it('and where another view of the report takes its place', async () => {
  await show(`report/${id}/procedure`)
  await page.getByLabel('报送函的发文字号').fill('某信函〔2025〕3号')
  await show(`report/${id}/preview`)
  await expect.poll(number).toBe('某信函〔2025〕3号')
})

it('A page asks before it is closed with such words', async () => {
  const closed = await watchedPage(browser, troubles)
  await show('settings', closed)
  await closed.getByLabel('抄送').fill('office@example.cn')
  const asked = closed.waitForEvent('dialog')
  void closed.close({ runBeforeUnload: true })
  const question = await asked
  expect(question.type()).toBe('beforeunload')
  await question.dismiss()
  await closed.getByLabel('抄送').blur()
  await expect.poll(async () => (await settings()).mail.cc).toBe('office@example.cn')
})

it('Words that only a button keeps are asked for before the screen goes', async () => {
  await show('reports')
  await show(`report/${id}/procedure`)
  await page.getByRole('button', { name: '重新打开…' }).click()
  await page.getByLabel('重新打开的原因').fill('第三部分有一格要改')
  await page.goBack()
  const question = page.getByRole('dialog', { name: '重新打开的原因还没有存入' })
  await question.getByRole('button', { name: '返回核对' }).click()
  expect(await page.getByLabel('重新打开的原因').inputValue()).toBe('第三部分有一格要改')
  await page.getByRole('button', { name: '取消' }).click()
})

it('A setting that is changed in one window takes none back that was changed in another', async () => {
  const other = await watchedPage(browser, troubles)
  await show('settings')
  await show('settings', other)
  await other.getByLabel('收件人').fill('new@example.cn')
  await other.getByLabel('收件人').blur()
  await other.getByText('已保存', { exact: true }).waitFor()
  await page.getByRole('radio', { name: '大', exact: true }).click()
  await page.getByText('已保存', { exact: true }).waitFor()
  expect(await settings()).toMatchObject({ letterSize: 'large', mail: { to: 'new@example.cn' } })
  expect(await page.getByLabel('收件人').inputValue()).toBe('new@example.cn')
  await page.getByLabel('抄送').fill('')
  await page.getByLabel('抄送').blur()
  await expect.poll(settings).toMatchObject({ mail: { to: 'new@example.cn', cc: '' } })
  expect(troubles).toEqual([])
})
