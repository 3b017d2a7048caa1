import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { blankRequirements } from '../../core/requirements/requirements.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let context: BrowserContext
let host: HostHere
let season = 0

beforeAll(async () => {
  browser = await sharedBrowser()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  host = await startHostHere(folder.path)
  const page = await opened()
  const year = await page
    .getByText(/^\d{4}年度$/u)
    .first()
    .innerText()
  season = Number(year.slice(0, 4))
  await page.close()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const WRITE = '**/call/requirements.write'
const office = (page: Page) => page.getByLabel('发通知的单位')
const stored = async (year = season) => {
  const { written } = valueOf(await host.call('requirements.list', {}))
  return written.find(({ requirements }) => requirements.year === year)?.requirements.notice.office
}
const keptByHost = async () => valueOf(await host.call('unsaved.forms', {})).forms.length
/** Stored as another window does it. */
const storedElsewhere = (words: string) =>
  host.call('requirements.write', {
    requirements: { ...blankRequirements(season, '2026-01-05T08:00:00.000Z'), notice: { office: words } },
  })
async function opened(at = 'requirements'): Promise<Page> {
  const page = await context.newPage()
  const ready = page.waitForResponse(`${host.address}call/unsaved.list`)
  await page.goto(`${host.address}#/${at}`)
  await ready
  return page
}
async function chooseYear(page: Page, year: number): Promise<void> {
  await page.getByLabel('要求哪个年度的报告').click()
  await page.getByTitle(`${year}年度`, { exact: true }).last().click()
}
async function crash(page: Page): Promise<void> {
  const dead = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await dead
}

it('What is refused stays when another year is chosen, until one is chosen of the two', async () => {
  valueOf(await storedElsewhere('甲办'))
  const page = await opened()
  await office(page).waitFor()
  valueOf(await storedElsewhere('乙办'))
  await office(page).fill('丙办')
  await chooseYear(page, season + 1)
  await page.getByText(`没有换到 ${season + 1}年度`).waitFor()
  await page.getByText('发通知的单位现在是“乙办”').waitFor()
  expect(await office(page).inputValue()).toBe('丙办')
  expect(await stored()).toBe('乙办')
  await page.getByRole('button', { name: '用这里写的' }).click()
  await expect.poll(() => stored()).toBe('丙办')
  await chooseYear(page, season + 1)
  await page.getByRole('button', { name: '从空白开始' }).waitFor()
  await expect.poll(keptByHost).toBe(0)
  await page.close()
})

it('What a host refuses stays when its screen is left, and is stored once it is shown again', async () => {
  const page = await opened()
  await office(page).waitFor()
  await page.route(WRITE, (route) => route.abort())
  await office(page).fill('丁办')
  await page.getByText('没有保存', { exact: true }).waitFor()
  await page.getByRole('button', { name: '返回列表' }).click()
  const question = page.getByRole('dialog')
  await question.getByText('丁办').waitFor()
  await question.getByText('离开后还留在原处').waitFor()
  const lastTry = page.waitForEvent('requestfailed')
  await question.getByRole('button', { name: '仍要离开' }).click()
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  await lastTry
  await page.unrouteAll()
  expect(await stored()).toBe('丙办')
  await page.goto(`${host.address}#/requirements`)
  await page.getByText('上次没有存入的也存入了').waitFor()
  expect([await office(page).inputValue(), await stored()]).toEqual(['丁办', '丁办'])
  await expect.poll(keptByHost).toBe(0)
  await page.close()
})

it('What is on its way to a host that does not answer outlives its tab, and is not stored over what another window wrote', async () => {
  const killed = await opened()
  await office(killed).waitFor()
  await killed.route(WRITE, () => undefined)
  await office(killed).fill('戊办')
  await expect.poll(keptByHost).toBe(1)
  await crash(killed)
  valueOf(await storedElsewhere('己办'))
  const page = await opened('reports')
  await page.getByText('有 1 处上次写了没有存入').waitFor()
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByRole('dialog').getByText('发通知的单位：戊办').waitFor()
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByText('发通知的单位现在是“己办”').waitFor()
  expect([await office(page).inputValue(), await stored()]).toEqual(['戊办', '己办'])
  await page.getByRole('button', { name: '用已存的' }).click()
  await expect.poll(() => office(page).inputValue()).toBe('己办')
  await expect.poll(keptByHost).toBe(0)
  await page.close()
})

it('What was left of requirements that are deleted is told, and written anew where that is wanted', async () => {
  const killed = await opened()
  await office(killed).waitFor()
  await killed.route(WRITE, () => undefined)
  await office(killed).fill('庚办')
  await expect.poll(keptByHost).toBe(1)
  await crash(killed)
  valueOf(await host.call('requirements.remove', { role: 'written', year: season }))
  const page = await opened()
  await page.getByText('删除以前写了没有存入的还在').waitFor()
  await chooseYear(page, season + 1)
  await page.getByText(`${season}年度的报送要求有写了没有存入的`).waitFor()
  await page.getByRole('button', { name: '打开', exact: true }).click()
  await page.getByRole('button', { name: '重新存入' }).click()
  await expect.poll(() => stored()).toBe('庚办')
  await office(page).waitFor()
  await expect.poll(keptByHost).toBe(0)
  await page.close()
})
