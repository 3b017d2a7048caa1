import type { Locator } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { openBrowser, type SpecBrowser } from './browser.ts'
import { type Host, startHost, valueOf } from './host.ts'

/** Milliseconds between keys, and what may be lost when the process is killed. */
const BETWEEN_KEYS = 60
const MAY_BE_LOST = 500
const KEYS = 60

const folder = temporaryFolder()
let browser: SpecBrowser
let host: Host
let id: string
beforeAll(async () => {
  // In full, as users have it: Chromium's shell ends a page sooner than what it still sends.
  browser = await openBrowser()
  host = await startHost({ data: folder.path })
  const unit = { name: '某县信访局', level: 'department', year: 2024 } as const
  id = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('A process killed after a pause has lost nothing', async () => {
  const typed = '今年主动公开政府信息一百二十七条。'
  const text = await openText('overview.proactive')
  await stopClock(text)
  await text.pressSequentially(typed)
  await text.page().clock.runFor(MAY_BE_LOST)
  await expect.poll(() => stored('proactive')).toBe(typed)
  await restart()
  expect(await stored('proactive')).toBe(typed)
})

it('A process killed while someone types without a pause has lost no more than half a second', async () => {
  const text = await openText('overview.management')
  await stopClock(text)
  for (let key = 0; key < KEYS; key++) {
    await text.press('a')
    await text.page().clock.runFor(BETWEEN_KEYS)
  }
  // No more time passes for the page: only answers that were on their way still arrive.
  const due = 'a'.repeat(KEYS - Math.ceil(MAY_BE_LOST / BETWEEN_KEYS))
  await expect.poll(async () => (await stored('management')).slice(0, due.length)).toBe(due)
  await restart()
  expect((await stored('management')).slice(0, due.length)).toBe(due)
})

it('What was typed just before leaving the page is stored', async () => {
  const text = await openText('overview.platforms')
  await text.pressSequentially('网站一个。')
  // A page that is closed has a second for its last words, on a machine however busy; one that is left has as long as it takes.
  await text.page().goto('about:blank')
  await expect.poll(() => stored('platforms')).toBe('网站一个。')
})

it('What was typed since is stored where the page is left before the host has answered', async () => {
  const text = await openText('overview.oversight')
  const page = text.page()
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

async function openText(field: string): Promise<Locator> {
  const page = await browser.newPage()
  await page.clock.install()
  await page.goto(`${host.address}#/report/${id}/1`)
  const text = page.locator(`[data-field="${field}"]`)
  await text.focus()
  return text
}

/** From now on the page's time passes only when it is told to: a busy machine is no slower than another. */
async function stopClock(text: Locator): Promise<void> {
  const { clock } = text.page()
  await clock.pauseAt(await text.evaluate(() => Date.now() + 1000))
}

async function restart(): Promise<void> {
  await host.kill()
  host = await startHost({ data: folder.path })
}

async function stored(item: 'proactive' | 'management' | 'platforms' | 'oversight'): Promise<string> {
  return valueOf(await host.call('report.open', { id })).report.overview[item]
}
