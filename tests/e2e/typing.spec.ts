import type { Browser, Locator, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { openBrowser, sharedBrowser } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'

/** Milliseconds between keys, and what may be lost when the process is killed. */
const BETWEEN_KEYS = 60
const MAY_BE_LOST = 500
const KEYS = 60

const folder = temporaryFolder()
let host: Host
let id: string
beforeAll(async () => {
  host = await startHost({ data: folder.path })
  const unit = { name: '某县信访局', level: 'department', year: 2024 } as const
  id = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
})
afterAll(async () => {
  await host.stop()
  folder.release()
})

it('A process killed while someone types has lost nothing from before a pause, and no more than half a second of the rest', async () => {
  const typed = '今年主动公开政府信息一百二十七条。'
  const browser = await sharedBrowser()
  const page = await browser.newPage()
  await openText(page, 'overview.proactive')
  await stopClock(page)
  await page.keyboard.type(typed)
  await page.clock.runFor(MAY_BE_LOST)
  await expect.poll(() => stored('proactive')).toBe(typed)
  await page.locator('[data-field="overview.management"]').focus()
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press('a')
    await page.clock.runFor(BETWEEN_KEYS)
  }
  // No more time passes for the page: only answers that were on their way still arrive.
  const due = 'a'.repeat(KEYS - Math.ceil(MAY_BE_LOST / BETWEEN_KEYS))
  await expect.poll(async () => (await stored('management')).slice(0, due.length)).toBe(due)
  await host.kill()
  host = await startHost({ data: folder.path })
  expect(await stored('proactive')).toBe(typed)
  expect((await stored('management')).slice(0, due.length)).toBe(due)
  await browser.close()
})

describe('A page that is left', () => {
  let browser: Browser
  beforeAll(async () => {
    // In full, as users have it: Chromium's shell ends a page sooner than what it still sends.
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it('stores what was typed just before', async () => {
    const page = await browser.newPage()
    const text = await openText(page, 'overview.platforms')
    await text.pressSequentially('网站一个。')
    // A page that is closed has a second for its last words, on a machine however busy; one that is left has as long as it takes.
    await page.goto('about:blank')
    await expect.poll(() => stored('platforms')).toBe('网站一个。')
  })

  it('stores what was typed since the host was last told, before it has answered', async () => {
    const page = await browser.newPage()
    const text = await openText(page, 'overview.oversight')
    const arrived = new Promise<void>((tell) => {
      const { address } = host
      void page.route(`${address}call/report.edit`, (route) => route.fetch().then(() => tell()), { times: 1 })
    })
    await text.pressSequentially('培训两')
    await arrived
    await text.pressSequentially('次。')
    await page.goto('about:blank')
    await expect.poll(() => stored('oversight')).toBe('培训两次。')
  })
})

async function openText(page: Page, field: string): Promise<Locator> {
  await page.clock.install()
  await page.goto(`${host.address}#/report/${id}/1`)
  const text = page.locator(`[data-field="${field}"]`)
  await text.focus()
  return text
}

/** From now on the page's time passes only when it is told to: a busy machine is no slower than another. */
async function stopClock(page: Page): Promise<void> {
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000))
}

async function stored(item: 'proactive' | 'management' | 'platforms' | 'oversight'): Promise<string> {
  return valueOf(await host.call('report.open', { id })).report.overview[item]
}
