import type { BrowserContext, Page, Route } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let context: BrowserContext
let host: HostHere
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  host = await startHostHere(folder.path)
})
beforeEach(async () => {
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign', signedOn: null }))
  page = await context.newPage()
  return () => page.close()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const show = (view: string) => page.goto(`${host.address}#/report/${id}/${view}`)
const number = () => page.getByLabel('报送函的发文字号')
const signedOn = () => page.getByLabel('签发日期（成文日期）')
const deadline = () => page.getByLabel('截止日期')
const question = () => page.getByRole('dialog')
const button = (name: string) => page.getByRole('button', { name, exact: true })
const dates = async () => {
  const { deadline: by, signedOn: on } = valueOf(await host.call('report.open', { id }))
  return { by, on }
}
const stored = async () => valueOf(await host.call('letter.get', { id })).number
const keptByHost = async () => valueOf(await host.call('unsaved.forms', {})).forms.length
/** Stored as another window does it. */
const letterElsewhere = async (words: string) =>
  valueOf(await host.call('letter.change', { id, number: words, on: null }))

it('What is refused outlives its tab, and can be given up', async () => {
  await show('procedure')
  await number().waitFor()
  await page.route('**/call/letter.change', (route) => route.abort())
  await number().fill('某函〔2026〕6号')
  await page.getByText('没有存入的还在这里').waitFor()
  await expect.poll(keptByHost).toBe(1)
  const dead = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await dead
  await letterElsewhere('某函〔2026〕7号')
  page = await context.newPage()
  await page.goto(`${host.address}#/reports`)
  await button('查看').click()
  await question().getByText('报送函的发文字号：某函〔2026〕6号').waitFor()
  await button('打开').click()
  await page.getByText('报送函的发文字号现在是“某函〔2026〕7号”').waitFor()
  expect(await number().inputValue()).toBe('某函〔2026〕6号')
  await button('用已存的').click()
  await expect.poll(() => number().inputValue()).toBe('某函〔2026〕7号')
  await page.route('**/call/letter.change', (route) => route.abort())
  await number().fill('某函〔2026〕8号')
  await button('不要了').click()
  expect(await number().inputValue()).toBe('某函〔2026〕7号')
  await expect.poll(keptByHost).toBe(0)
})

it('The number of a letter that another window has changed is asked for before another view comes, and stands there with the question', async () => {
  await show('procedure')
  const changedFirst = async (route: Route) => {
    await letterElsewhere('某函〔2026〕3号')
    await route.continue()
  }
  await page.route('**/call/letter.change', changedFirst, { times: 1 })
  await number().fill('某函〔2026〕4号')
  await show('1')
  await question().getByText('某函〔2026〕4号').waitFor()
  expect(await question().locator('dt').allInnerTexts()).toEqual(['报送函的发文字号'])
  await question().getByText('离开后还留在原处').waitFor()
  await button('返回编辑').click()
  expect(await number().inputValue()).toBe('某函〔2026〕4号')
  await show('1')
  await button('仍要离开').click()
  await page.getByRole('heading', { name: /一、总体情况/u }).waitFor()
  await show('export')
  await show('procedure')
  await page.getByText('报送函的发文字号现在是“某函〔2026〕3号”').waitFor()
  expect([await number().inputValue(), await stored()]).toEqual(['某函〔2026〕4号', '某函〔2026〕3号'])
  await button('用这里写的').click()
  await expect.poll(stored).toBe('某函〔2026〕4号')
  await show('1')
  await number().waitFor({ state: 'detached' })
  expect(await question().count()).toBe(0)
  await expect.poll(keptByHost).toBe(0)
})

it('A day that the host does not take stands in its field after a look elsewhere, and is stored then', async () => {
  await show('procedure')
  await page.route('**/call/report.schedule', (route) => route.abort())
  await signedOn().fill('2026年1月20日')
  await show('1')
  await question().getByText('2026年1月20日').waitFor()
  expect(await question().locator('dt').allInnerTexts()).toEqual(['成文日期'])
  await button('仍要离开').click()
  await page.unrouteAll()
  await show('procedure')
  await expect.poll(dates).toMatchObject({ on: '2026-01-20' })
  await expect.poll(() => signedOn().inputValue()).toBe('2026年1月20日')
  await expect.poll(keptByHost).toBe(0)
})

it('What a slow host takes in the end comes without a question', async () => {
  await show('procedure')
  const held: (() => void)[] = []
  await page.route('**/call/letter.change', (route) => held.push(() => void route.continue()))
  await number().fill('某函〔2026〕5号')
  await show('1')
  await expect.poll(() => held.length).toBe(1)
  for (const answer of held) answer()
  await number().waitFor({ state: 'detached' })
  expect([await question().count(), await stored()]).toEqual([0, '某函〔2026〕5号'])
})

it('A deadline stands in its field after a look elsewhere as it is stored; words that are no day are asked for', async () => {
  await show('0')
  await deadline().fill('2025年3月5日')
  await show('1')
  await deadline().waitFor({ state: 'detached' })
  await show('0')
  await expect.poll(() => deadline().inputValue()).toBe('2025年3月5日')
  expect(await dates()).toMatchObject({ by: '2025-03-05' })
  await deadline().fill('腊月二十')
  await show('1')
  await question().getByText('腊月二十').waitFor()
  await question().getByText('离开后填的就没有了').waitFor()
  await button('返回编辑').click()
  expect(await deadline().inputValue()).toBe('腊月二十')
})
