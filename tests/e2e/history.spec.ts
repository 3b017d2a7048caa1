import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type ClockedHost, startClockedHost } from './clocked-host.ts'
import { valueOf } from './host.ts'
import { openHelp } from './open-help.ts'
import { saved } from './saved.ts'

const MINUTES = 60_000
const FIRST = '全年主动公开政府信息十二条。'
const LONG = '一是健全机制，明确专人负责，逐条审核，按月更新公开栏，按季度向社会公布更新情况。'.repeat(3)
const SECOND = `全年主动公开政府信息十五条。${LONG}`
const THIRD = `${SECOND}二是加强培训。`

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: ClockedHost
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startClockedHost(folder.path)
  const unit = { name: '某县水务局', level: 'department', year: 2025 } as const
  id = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const field = (name: string) => page.locator(`[data-field="${name}"]`)
const entries = () => page.locator('.history ol > li')
const entry = (words: string) => entries().filter({ hasText: words })

async function open(part: number): Promise<void> {
  await page.goto(`${host.address}#/report/${id}/${part}`)
  await page.getByRole('tab', { name: '记录' }).click()
}

/** Writes as a hand does, waits until it is stored, and lets two minutes pass. */
async function write(name: string, words: string): Promise<void> {
  await field(name).focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(words)
  await settled()
}

async function settled(): Promise<void> {
  await saved(page)
  host.pass(2 * MINUTES)
}

async function stored() {
  await saved(page)
  return valueOf(await host.call('report.open', { id })).report
}

async function focused() {
  return page.evaluate(() => document.activeElement?.closest('[data-field]')?.getAttribute('data-field'))
}

async function expectNoBarrier(): Promise<void> {
  expect(await barriersOn(page, '.side')).toEqual([])
}

it('A text’s history stands beside it, newest first, with what each of them changed', async () => {
  host.pass(10 * MINUTES)
  await open(1)
  for (const words of [FIRST, SECOND, THIRD]) await write('overview.proactive', words)
  await expect.poll(() => entries().count()).toBe(4)
  expect(await entries().nth(0).locator('h3').innerText()).toContain('现在就是这样')
  expect(await entries().nth(0).locator('ins').allInnerTexts()).toEqual([
    expect.stringContaining('二是加强培训。') as string,
  ])
  expect(await entries().nth(1).locator('del').allInnerTexts()).toEqual([
    expect.stringMatching(/二/u) as string,
  ])
  expect(await entries().nth(2).innerText()).toContain(FIRST)
  expect(await entries().nth(3).innerText()).toMatch(/新建时[\s\S]*空的/u)
  await expectNoBarrier()
})

it('What did not change is left out until it is asked for', async () => {
  const newest = entries().nth(0)
  expect(await newest.innerText()).toMatch(/略 \d+ 字/u)
  await newest.getByRole('button', { name: '全文' }).press('Enter')
  expect((await newest.locator('.years-text').innerText()).replaceAll(/（加上：|）|\s/gu, '')).toBe(THIRD)
  await newest.getByRole('button', { name: '收起全文' }).press('Enter')
  expect(await newest.innerText()).toMatch(/略 \d+ 字/u)
})

it('An entry of the history is held against what the text says now', async () => {
  await page.getByText('与现在比').click()
  expect(await entries().nth(2).locator('ins').allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringContaining('二是加强培训。')]),
  )
  expect(await entries().nth(0).innerText()).toContain('与现在的文字一样')
  await expectNoBarrier()
  await page.getByText('与上一次比').click()
})

it('An earlier text is brought back, the cursor goes to the text, and Ctrl+Z takes it back', async () => {
  const second = entries().nth(1)
  await second.getByRole('button', { name: /^恢复成这一次：.+主动公开/u }).press('Enter')
  expect(await focused()).toBe('overview.proactive')
  await expect.poll(async () => (await stored()).overview.proactive).toBe(SECOND)
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await stored()).overview.proactive).toBe(THIRD)
  expect(await focused()).toBe('overview.proactive')
  host.pass(2 * MINUTES)
})

it('What was brought back and what was taken back are entries of their own, also within a minute', async () => {
  await open(2)
  await open(1)
  await field('overview.proactive').focus()
  await expect.poll(() => entries().count()).toBe(6)
  expect(await entries().nth(0).getByRole('button', { name: '恢复成这一次' }).isDisabled()).toBe(true)
})

it('A filled table is one entry, and is emptied again in one step', async () => {
  await open(3)
  await field('requests:received/natural').fill('3')
  await settled()
  const label = await page.getByRole('button', { name: /空格填 0/u }).innerText()
  const count = Number(/\d+(?= 格)/u.exec(label)?.[0])
  await page.getByRole('button', { name: /空格填 0/u }).click()
  await settled()
  const spell = entry(`填写 ${count} 格`)
  await spell.waitFor()
  await spell.locator('summary').press('Enter')
  await expect.poll(() => spell.locator('.value-entry').count()).toBe(count)
  expect(await spell.locator('.value-entry').first().innerText()).toMatch(/空[\s\S]*→[\s\S]*0/u)
  await expectNoBarrier()
  await spell.getByRole('button', { name: '全部恢复成这之前' }).click()
  await expect.poll(async () => (await stored()).tables.requests).toEqual({ 'received/natural': 3 })
  expect((await focused())?.startsWith('requests:')).toBe(true)
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => Object.keys((await stored()).tables.requests).length).toBe(count + 1)
  host.pass(2 * MINUTES)
})

it('A cell is brought back alone, and can be looked at alone', async () => {
  await write('requests:received/natural', '5')
  await expect.poll(() => entries().nth(0).innerText()).toMatch(/“自然人”：\s*原来是\s*3\s*→\s*，改成\s*5/u)
  await page.getByRole('checkbox', { name: /只看.*“自然人”这一格/u }).check()
  expect(await entries().count()).toBe(2)
  await entries()
    .nth(1)
    .getByRole('button', { name: /^恢复成这一次：.+，3$/u })
    .click()
  await expect.poll(async () => (await stored()).tables.requests['received/natural']).toBe(3)
  expect(await focused()).toBe('requests:received/natural')
  host.pass(2 * MINUTES)
})

it('The lines about the unit have their history too, the year among them', async () => {
  await open(0)
  await write('agency.phone', '0818-1234567')
  await page.locator('#year').fill('2024')
  await settled()
  await page.getByRole('button', { name: /^恢复成这一次：.+统计年度，2025$/u }).click()
  await expect.poll(async () => (await stored()).year).toBe(2025)
  expect(await page.locator('#year').evaluate((input) => input === document.activeElement)).toBe(true)
  expect((await stored()).agency.phone).toBe('0818-1234567')
  await expectNoBarrier()
})

it('Five tabs fit, and nothing goes over the edge of the panel, with the largest letters too', async () => {
  const { exportFolder: _, ...settings } = valueOf(await host.call('settings.get', {}))
  valueOf(await host.call('settings.save', { ...settings, letterSize: 'larger' }))
  // The size of letters is read with the page.
  await page.reload()
  for (const part of [0, 1, 3]) {
    await page.goto(`${host.address}#/report/${id}/${part}`)
    // Letters this large leave no room beside the part: the help opens over it.
    await openHelp(page)
    await page.getByRole('tab', { name: '记录' }).click()
    await page.locator('.history h3').first().waitFor()
    expect(await page.getByRole('tab').count()).toBe(5)
    expect(await page.locator('.side').getByRole('tab', { name: '记录' }).isVisible()).toBe(true)
    expect(
      await page.locator('.side').evaluate((side) => side.scrollWidth - side.clientWidth),
    ).toBeLessThanOrEqual(0)
  }
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})
