import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { type Desk, FIRST_STATES, furnish, settled, STATES } from './every-screen.ts'
import { type Host, startHost } from './host.ts'

/** The common office screen at 150 % and at 200 %. */
const SMALL = [
  { width: 911, height: 512 },
  { width: 683, height: 384 },
] as const
const USUAL = { width: 1366, height: 768 } as const

const folder = temporaryFolder()
let browser: SpecBrowser
let host: Host
let desk: Desk
const troubles: string[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHost({ data: folder.path })
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
    expect(await overEdge(page), `${size.width} wide`).toEqual([])
  }
  await page.setViewportSize(USUAL)
}

/** What reaches over the right edge of the page, or of a region that shall scroll up and down alone. */
function overEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      document.documentElement,
      ...document.querySelectorAll('.middle, .side, .parts, .found-side, dialog[open]'),
    ]
      .filter((region) => region.scrollWidth > region.clientWidth)
      .map((region) => `${region.tagName}.${region.className}: ${region.scrollWidth - region.clientWidth}px`),
  )
}

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})
