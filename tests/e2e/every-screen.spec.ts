import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import type { Desk } from './desk.ts'
import { FIRST_STATES, furnish, settled, STATES } from './every-screen.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { openHelp } from './open-help.ts'

/** The common office screen at 150 % and at 200 %. */
const SMALL = [
  { width: 911, height: 512 },
  { width: 683, height: 384 },
] as const
const USUAL = { width: 1366, height: 768 } as const

const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let desk: Desk
const troubles: string[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  const page = await watchedPage(browser, troubles)
  await page.goto(host.address)
  desk = { page, host, folder: folder.path, ids: {}, returned: '' } as unknown as Desk
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it.each(FIRST_STATES)('no barrier, nothing over the edge: $name', meets)

it('is furnished', async () => {
  desk = await furnish(desk.page, host, folder.path)
  await desk.page.reload()
})

it.each(STATES)('no barrier, nothing over the edge: $name', meets)

async function meets({ go }: (typeof STATES)[number]): Promise<void> {
  const { page } = desk
  await go(desk)
  await settled(page)
  expect(await barriersOn(page)).toEqual([])
  for (const size of SMALL) {
    await page.setViewportSize(size)
    // What lies over the part at this width is drawn after the width is known.
    await expect.poll(() => overEdge(page), { message: `${size.width} wide` }).toEqual([])
  }
  await page.setViewportSize(USUAL)
}

/** What reaches over the right edge of the page, or of a region that shall scroll up and down alone. */
function overEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll(
        '.middle, .side, .parts, .found-side, .collection-view, .submission-found, dialog[open]',
      ),
    ]
      .filter((region) => region.scrollWidth > region.clientWidth)
      .map((region) => `${region.tagName}.${region.className}: ${region.scrollWidth - region.clientWidth}px`),
  )
}

it('opens the help over the part by a key, gives the keyboard back at Esc, and hides nothing that is typed into', async () => {
  const { page, ids } = desk
  await page.setViewportSize({ width: 911, height: 512 })
  // Another page first: what the walk's last screens still wait for must lead nowhere from here.
  await page.goto('about:blank')
  await page.goto(`${host.address}#/report/${ids.sample}/1`)
  const text = page.locator('[data-field="overview.proactive"]')
  const help = page.getByRole('complementary', { name: '帮助' })
  await text.waitFor()
  await settled(page)
  expect(await help.count()).toBe(0)
  await text.focus()
  await page.keyboard.press('F9')
  await help.waitFor()
  expect(await help.evaluate((shown) => shown === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  await help.waitFor({ state: 'detached' })
  expect(await focused(page)).toBe('overview.proactive')
  await openHelp(page)
  await help.waitFor()
  await text.focus()
  await help.waitFor({ state: 'detached' })
})

it('says by marks alone where a part stands, with its name for who can’t see or tell them', async () => {
  const { page } = desk
  const part = page.getByRole('link', { name: /^三、收到和处理政府信息公开申请情况\s*，已填完$/u })
  expect(await part.getAttribute('title')).toBe('三、收到和处理政府信息公开申请情况：已填完（Ctrl+3）')
  expect(await part.evaluate((link) => link.getBoundingClientRect().width)).toBeLessThan(70)
  await page.setViewportSize(USUAL)
  await page.getByText('三、收到和处理政府信息公开申请情况').first().waitFor()
})

it('reaches the first field of a new report by Ctrl+N, its name, Enter and three keys at most', async () => {
  const { page } = desk
  await page.goto(`${host.address}#/settings`)
  await page.getByRole('heading', { level: 1, name: '设置' }).waitFor()
  await page.keyboard.press('Control+n')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('name')
  await page.keyboard.type('某县档案局')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: '基本信息' }).waitFor()
  const isField = () =>
    page.evaluate(() => document.activeElement?.matches('main input, main [contenteditable]'))
  let keys = 0
  for (; keys < 4 && !(await isField()); keys++) await page.keyboard.press('Tab')
  expect(keys).toBeLessThanOrEqual(3)
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null)
}
