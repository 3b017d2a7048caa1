import type { BrowserContext, Page } from 'playwright'
import { chromium } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { sealedAddress } from '../../renderer/unsaved/sealed-address.ts'
import { FEATURES_OFF } from '../../services/engine/features-off.ts'
import { testBrowser } from '../test-browser.ts'
import { type Host, startHost, valueOf } from '../e2e/host.ts'
import { writeText } from '../e2e/write-text.ts'
import { temporaryFolder } from '../test-ports.ts'
import { type Stranger, stranger } from './old-address.ts'

let folder: ReturnType<typeof temporaryFolder>
let browser: Awaited<ReturnType<typeof chromium.launch>>
let context: BrowserContext
let host: Host
let other: Stranger
let id: string

const text = (on: Page) => on.locator('[data-field="other"]')
const foot = (on: Page) => on.locator('.foot [role="status"]')
const question = (on: Page) => on.getByRole('dialog')
const button = (on: Page, name: string) => on.getByRole('button', { name, exact: true })
const portOf = ({ address }: Host) => Number(new URL(address).port)
const secretOf = ({ address }: Host) => new URL(address).pathname.replaceAll('/', '')
const stored = async () => valueOf(await host.call('report.open', { id })).report.other
const opened = async (hash = '') => {
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.accept())
  // Then it has the key by which it seals.
  const ready = page.waitForResponse(`${host.address}call/unsaved.list`)
  await page.goto(`${host.address}${hash}`)
  await ready
  return page
}
const openedText = async () => {
  const page = await opened(`#/report/${id}/6`)
  await text(page).waitFor()
  return page
}
/** Its host has ended, and what is typed has no other place. */
const writeAlone = async (page: Page, words: string) => {
  await writeText(text(page), words)
  await foot(page).filter({ hasText: '联系中断' }).filter({ hasText: '在浏览器里暂存' }).waitFor()
}
const begin = async () => {
  host = await startHost({ data: folder.path })
}
const keptAt = async (port: number) => {
  const page = await context.newPage()
  await page.goto(`http://127.0.0.1:${port}/hand-over`)
  const names = await page.evaluate(() => Object.keys(localStorage))
  await page.close()
  return names
}

beforeAll(async () => {
  const executablePath = testBrowser()
  if (executablePath === undefined) throw new Error('No browser is installed.')
  browser = await chromium.launch({
    executablePath,
    // As users have it: what frames keep is kept apart by what is shown around them.
    args: [FEATURES_OFF.replace('ThirdPartyStoragePartitioning,', '')],
    chromiumSandbox: process.getuid?.() !== 0,
  })
})
afterAll(() => browser.close())
beforeEach(async () => {
  folder = temporaryFolder()
  other = await stranger()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  context.setDefaultTimeout(90_000)
  await begin()
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
})
afterEach(async () => {
  await context.close()
  await host.kill()
  await other.close()
  folder.release()
})

it('What a page kept when its host was killed is handed over to the next run, and is gone from the old address', async () => {
  const before = portOf(host)
  const page = await openedText()
  await host.kill()
  await writeAlone(page, '程序断了以后写的。')
  await page.close()
  await begin()
  expect(portOf(host)).not.toBe(before)
  const next = await opened()
  await question(next).getByText('程序断了以后写的。').waitFor()
  expect(await keptAt(before)).toEqual([])
  await button(next, '全部采用').click()
  await question(next).waitFor({ state: 'detached' })
  expect(await stored()).toBe('程序断了以后写的。')
})

it('A page that stayed open finds the program at its new address, with what it could not save', async () => {
  const page = await openedText()
  await host.kill()
  await writeAlone(page, '程序关着的时候写的。')
  await begin()
  const before = page.url()
  await opened()
  await page.waitForURL(`${host.address}#/report/${id}/6`)
  expect(page.url()).not.toBe(before)
  await question(page).getByText('程序关着的时候写的。').waitFor()
  await button(page, '全部采用').click()
  await text(page).filter({ hasText: '程序关着的时候写的。' }).waitFor()
  expect(await stored()).toBe('程序关着的时候写的。')
})

it('A page on which something is typed that nothing else keeps stays where it is, with the words in sight', async () => {
  const form = await opened(`#/report/${id}/procedure`)
  const page = await openedText()
  await button(form, '送审…').click()
  await form.getByLabel('送审人').fill('王小明')
  await form.getByLabel('说明（可不填）').fill('请张科长先看')
  await host.kill()
  await form.getByRole('button', { name: /送审$/u }).click()
  await form.getByRole('alert').getByText('这一页上写的都还在').waitFor()
  await begin()
  await opened()
  await page.waitForURL(`${host.address}#/report/${id}/6`)
  expect(form.url().startsWith(host.address)).toBe(false)
  expect(await form.getByLabel('说明（可不填）').inputValue()).toBe('请张科长先看')
})

it('Who takes the port of a host that ended is told nothing of what is typed, and leads its page nowhere', async () => {
  const page = await openedText()
  const before = page.url()
  // A proof holds for a moment, in which the script of the checks is still loaded.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('check-worker')),
  )
  await host.kill()
  await other.take(portOf(host))
  await writeAlone(page, '不给旁人看的。')
  // In plain words, as an earlier program told it, and sealed by a key of his own.
  const address = `http://127.0.0.1:${portOf(host)}/${'s'.repeat(43)}/`
  const told = { address, began: Number.MAX_SAFE_INTEGER, at: Date.now() }
  const forged = [address, new URL(address).pathname, sealedAddress(told, new Uint8Array(32))]
  await page.evaluate((addresses) => {
    const channel = new BroadcastChannel('nianbao')
    for (const each of addresses) channel.postMessage(each)
  }, forged)
  await writeAlone(page, '还是不给旁人看的。')
  for (const name of ['历年对比', '导出']) await page.getByRole('link', { name, exact: true }).click()
  await page.keyboard.press('F1')
  await page.getByRole('link', { name: /六、其他/ }).click()
  await text(page).filter({ hasText: '还是不给旁人看的。' }).waitFor()
  expect(page.url()).toBe(before)
  expect(other.asked.length).toBeGreaterThan(0)
  expect(other.asked.filter((path) => !/^\/proof\/[\w-]{43}$/u.test(path))).toEqual([])
})

it('What another left at an old address stands before no later run, sees only sealed words, and can only withhold them or hand them over', async () => {
  const page = await openedText()
  const before = host
  await host.kill()
  await other.take(portOf(before))
  await writeAlone(page, '写给自己的话。')
  await page.reload()
  await expect.poll(() => other.seen.some(({ what }) => what === 'ready')).toBe(true)
  await other.leave()
  await page.close()

  await begin()
  const next = await opened()
  await question(next).getByText('写给自己的话。').waitFor()
  expect(await question(next).locator('.offered-text').count()).toBe(1)
  const taken = () => other.seen.filter(({ by, what }) => by === 'frame' && what === 'taken')
  await expect.poll(() => taken().length).toBe(1)
  await button(next, '不要').click()
  await question(next).waitFor({ state: 'detached' })
  // It hands the same over again; what was dropped stays dropped.
  await next.reload()
  await expect.poll(() => taken().length).toBe(2)
  await expect.poll(() => next.evaluate(() => Object.keys(localStorage))).toEqual([])
  expect(await question(next).count()).toBe(0)

  expect(next.url().startsWith(host.address)).toBe(true)
  const workers = await next.evaluate(async () => ({
    inFront: navigator.serviceWorker.controller,
    left: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(workers).toEqual({ inFront: null, left: 0 })
  const tried = other.seen.filter(({ data }) => typeof data === 'string' && data.startsWith('refused'))
  expect(new Set(tried.map(({ what }) => what))).toEqual(
    new Set(['address of the page', 'words of the page', 'leading the page away']),
  )
  const everything = JSON.stringify([other.asked, other.seen])
  expect(everything).toContain(`127.0.0.1:${portOf(host)}`)
  for (const secret of [secretOf(host), '写给自己的话', id]) expect(everything).not.toContain(secret)
})
