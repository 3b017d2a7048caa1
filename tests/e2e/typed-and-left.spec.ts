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
  await show(`report/${id}/0`)
  await expect.poll(number).toBe('某信函〔2025〕3号')
})

it('Words are kept while they are written, in a field that nobody leaves; nothing of them is taken from it', async () => {
  await show(`report/${id}/procedure`)
  const field = page.getByLabel('报送函的发文字号')
  await field.fill('')
  await field.pressSequentially('No. 3 of 2025', { delay: 120 })
  await expect.poll(number).toBe('No. 3 of 2025')
  expect(await field.inputValue()).toBe('No. 3 of 2025')
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await show('settings')
  await page.getByLabel('正文', { exact: true }).first().fill('请查收。')
  await expect.poll(async () => (await settings()).mail.text).toBe('请查收。')
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

it('A page asks before it is closed with words that only a button keeps, wherever they were left; not with a form untouched', async () => {
  const closed = await watchedPage(browser, troubles)
  const asked: string[] = []
  closed.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await show(`report/${id}/procedure`, closed)
  await closed.getByRole('button', { name: '重新打开…' }).click()
  await closed.getByLabel('重新打开的原因').waitFor()
  await closed.reload()
  await closed.getByRole('button', { name: '重新打开…' }).click()
  await closed.getByLabel('重新打开的原因').fill('第三部分有一格要改')
  expect(asked).toEqual([])
  await closed.evaluate(() => (window.location.hash = '#/reports'))
  await closed.locator('.reports-screen').waitFor()
  await closed.evaluate(() => window.location.reload())
  await expect.poll(() => asked).toEqual(['beforeunload'])
})

it('A collection that is begun: when it is made its own screen comes without a question', async () => {
  await show('collections')
  await page.getByRole('button', { name: '新建一年的收集' }).click()
  await page.getByLabel('收集的机关').fill('某县人民政府办公室')
  await page.getByRole('button', { name: '新建', exact: true }).click()
  await page.waitForURL(/roster/u)
  await page.getByRole('heading', { level: 1, name: /年度下级报告$/u }).waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
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
