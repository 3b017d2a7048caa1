import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
let browser: SpecBrowser
let context: BrowserContext
let host: HostHere
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  host = await startHostHere(folder.path)
  id = valueOf(await host.call('reports.create', { kind: 'sample' })).id
  const by = { id, by: '王小明', note: '' }
  valueOf(await host.call('procedure.step', { ...by, action: 'review', acceptedErrors: 0 }))
  valueOf(await host.call('procedure.step', { ...by, action: 'sign' }))
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const left = (page: Page) => page.getByText('上次写的没有存入，还在这里。')
const keptByHost = async () => valueOf(await host.call('unsaved.forms', {})).forms
/** What is kept of forms, sealed, by a page itself and by the host. */
const keptBy = async (page: Page) => {
  const own = await page.evaluate(() => Object.values(localStorage).map(String))
  return [...new Set([...own, ...(await keptByHost())])]
}
const reason = (page: Page) => page.getByLabel('重新打开的原因')
/** A page, at the procedure of the report unless said otherwise, that can keep what is typed. */
async function opened(at = `report/${id}/procedure`, clock?: number, from = context): Promise<Page> {
  const page = await from.newPage()
  if (clock !== undefined) await page.addInitScript(setClock, clock)
  const ready = page.waitForResponse(`${host.address}call/unsaved.list`)
  await page.goto(`${host.address}#/${at}`)
  await ready
  return page
}
/** The clock of one page alone; that of Playwright is of all pages of a context. */
function setClock(stands: number): void {
  window.Date = new Proxy(Date, {
    construct: (real, given: unknown[]) =>
      Reflect.construct(real, given.length > 0 ? given : [stands]) as Date,
    get: (real, key) => (key === 'now' ? () => stands : (Reflect.get(real, key) as unknown)),
  })
}
const openForm = async (page: Page) => {
  await page.getByRole('button', { name: '重新打开…' }).click()
  await reason(page).waitFor()
}

async function crash(page: Page): Promise<void> {
  const dead = page.waitForEvent('crash')
  const session = await context.newCDPSession(page)
  void session.send('Page.crash').catch(() => undefined)
  await dead
}

it('What stood in a form when its tab was killed stands there again, in the next page alone, until it is given up', async () => {
  const [killed, beside] = [await opened(), await opened()]
  await openForm(killed)
  await reason(killed).fill('第三部分有一格要改')
  await expect.poll(async () => (await keptBy(killed)).length).toBe(1)
  // It is sealed, and a page that stands beside is not shown it.
  expect((await keptBy(killed)).join()).not.toContain('第三部分')
  await beside.reload()
  await openForm(beside)
  expect(await reason(beside).inputValue()).toBe('')
  await beside.close()

  await crash(killed)
  const page = await opened('reports')
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await page.getByText('有 1 处上次写了没有存入').waitFor()
  await button('查看').click()
  const list = page.getByRole('dialog')
  await list.getByText('第三部分有一格要改').waitFor()
  expect(await list.getByRole('heading', { level: 3 }).innerText()).toMatch(
    /^重新打开的登记\s+渠县信访局2024年度报告$/u,
  )
  await button('不要').click()
  await expect.poll(() => keptBy(page)).toEqual([])
  await button('恢复').click()
  await button('打开').click()
  await left(page).waitFor()
  expect(await reason(page).inputValue()).toBe('第三部分有一格要改')
  await button('不要了').click()
  await expect.poll(() => keptBy(page)).toEqual([])
  await page.reload()
  await openForm(page)
  expect(await reason(page).inputValue()).toBe('')
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  expect(await page.getByText('上次写了没有存入').count()).toBe(0)
  await page.close()
})

it('Of two pages that left words in one form, those of the earlier one stand there once the later’s are settled', async () => {
  const pages = [await opened(), await opened()]
  const words = ['先写的原因', '后写的原因']
  for (const [i, page] of pages.entries()) {
    await openForm(page)
    await reason(page).fill(words[i] ?? '')
    await expect.poll(async () => (await keptBy(page)).length).toBe(i + 1)
  }
  for (const page of pages) await crash(page)
  const page = await opened()
  for (const each of words.toReversed()) {
    await openForm(page)
    await left(page).waitFor()
    expect(await reason(page).inputValue()).toBe(each)
    await page.getByRole('button', { name: '不要了' }).click()
    await expect.poll(async () => (await keptBy(page)).length).toBe(words.indexOf(each))
    await page.reload()
  }
  await openForm(page)
  expect(await reason(page).inputValue()).toBe('')
  await page.close()
})

it('What was left is offered whatever the clocks say, until it is given up', async () => {
  const left = await opened(undefined, Date.UTC(2015, 0, 1))
  await openForm(left)
  await reason(left).fill('时钟错了几年')
  await expect.poll(async () => (await keptBy(left)).length).toBe(1)
  await crash(left)
  const page = await opened('reports')
  await page.getByText('有 1 处上次写了没有存入').waitFor()
  await page.getByRole('button', { name: '查看', exact: true }).click()
  await page.getByRole('dialog').getByText('时钟错了几年').waitFor()
  await page.getByRole('button', { name: '不要', exact: true }).click()
  await expect.poll(() => keptBy(page)).toEqual([])
  await page.close()
})

it('What stood in a form is kept by the host: a browser that is killed writes its own storage late, or never', async () => {
  const page = await opened()
  await openForm(page)
  await reason(page).fill('电脑突然断电')
  await expect.poll(keptByHost).toHaveLength(1)
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  await crash(page)
  const another = await browser.newContext()
  const next = await opened(undefined, undefined, another)
  await openForm(next)
  await left(next).waitFor()
  expect(await reason(next).inputValue()).toBe('电脑突然断电')
  await next.getByRole('button', { name: '不要了' }).click()
  await expect.poll(keptByHost).toEqual([])
  await another.close()
})

it.each([false, true])(
  'A later state that an old address hands over takes the place of the one the host had, or waits where that was gone on with: %s',
  async (isGoneOn) => {
    const killed = await opened()
    await openForm(killed)
    await reason(killed).fill('主机还在时写的')
    await expect.poll(keptByHost).toHaveLength(1)
    await expect.poll(() => killed.evaluate(() => localStorage.length)).toBe(0)
    await killed.route('**/call/unsaved.keepForm', (route) => route.abort())
    await reason(killed).fill('主机还在时写的，以后又写的')
    await expect.poll(() => killed.evaluate(() => localStorage.length)).toBe(1)
    const [later = ['', '']] = await killed.evaluate(() => Object.entries<string>(localStorage))
    await killed.evaluate(() => localStorage.clear())
    await crash(killed)

    const another = await browser.newContext()
    const page = await opened(undefined, undefined, another)
    await openForm(page)
    await left(page).waitFor()
    expect(await reason(page).inputValue()).toBe('主机还在时写的')
    if (isGoneOn) await reason(page).fill('主机还在时写的，换了一句')
    await page.evaluate(([name, words]) => localStorage.setItem(name, words), later)
    await page.goto(`${host.address}#/reports`)
    await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
    await page.goto(`${host.address}#/report/${id}/procedure`)
    if (isGoneOn) {
      await openForm(page)
      expect(await reason(page).inputValue()).toBe('主机还在时写的，换了一句')
      await reason(page).fill('')
      await expect.poll(async () => (await keptBy(page)).length).toBe(1)
      await page.reload()
    }
    await openForm(page)
    await left(page).waitFor()
    expect(await reason(page).inputValue()).toBe('主机还在时写的，以后又写的')
    await page.getByRole('button', { name: '不要了' }).click()
    await expect.poll(() => keptBy(page)).toEqual([])
    await another.close()
  },
)

it('What was corrected of an import under review is gone on with, also from the file itself, until it is stored', async () => {
  const path = join(folder.path, '去年.docx')
  writeFileSync(path, await docxOf(compose({ ...sample, year: 2020 })))
  const other = (page: Page) => page.locator('[data-field="other"]')
  const figure = (page: Page) => page.locator('[data-field="disclosure:penalties/decisions"]')
  const shown = async (page: Page) => [await other(page).inputValue(), await figure(page).inputValue()]
  const killed = await opened('import')
  await killed.getByLabel('选择以前的报告').setInputFiles(path)
  await other(killed).fill('改过的其他事项。')
  await expect.poll(async () => (await keptBy(killed)).length).toBe(1)
  const kept = await keptBy(killed)
  await figure(killed).fill('77')
  await expect.poll(() => keptBy(killed)).not.toEqual(kept)
  await crash(killed)

  const page = await opened('import')
  await page.getByText('上次核对“去年.docx”时改过或者确认过 2 处').waitFor()
  await page.getByRole('button', { name: '接着核对' }).click()
  await left(page).waitFor()
  expect(await shown(page)).toEqual(['改过的其他事项。', '77'])
  // Left by another way than its own buttons, it waits; the same file finds its corrections under any name.
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  await page.goto(`${host.address}#/import`)
  const again = join(folder.path, '去年（再发）.docx')
  copyFileSync(path, again)
  await page.getByLabel('选择以前的报告').setInputFiles(again)
  await page.getByText('从“去年（再发）.docx”认出').waitFor()
  expect(await shown(page)).toEqual(['改过的其他事项。', '77'])
  await page.getByRole('button', { name: '只存入' }).click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const stored = valueOf(
    await host.call('report.open', { id: /report\/([^/]+)/u.exec(page.url())?.[1] ?? '' }),
  )
  expect(stored.report.other).toBe('改过的其他事项。')
  await expect.poll(() => keptBy(page)).toEqual([])
  await page.close()
})
