import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
/** Loaded anew in each test; what it has in its storage stays. */
let page: Page
/** Another of the same browser. */
let beside: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  beside = await page.context().newPage()
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

const left = () => page.getByText('上次写的没有存入，还在这里。')
const button = (name: string) => page.getByRole('button', { name, exact: true })
const keptByHost = async () => valueOf(await host.call('unsaved.forms', {})).forms
/** What is kept of forms, sealed, by the pages themselves and by the host. */
const kept = async () => {
  const own = await page.evaluate(() => Object.values(localStorage).map(String))
  return [...new Set([...own, ...(await keptByHost())])]
}
const reason = (on = page) => on.getByLabel('重新打开的原因')
const procedure = () => `report/${id}/procedure`

/** Loads the program at one of its screens, where it can keep what is typed. */
async function load(at = procedure(), on = page): Promise<void> {
  await on.goto(`${host.address}nothing`)
  const ready = on.waitForResponse(`${host.address}call/unsaved.list`)
  await on.goto(`${host.address}#/${at}`)
  await ready
}
/** Goes to a screen of the program, which stays loaded. */
async function goTo(at: string): Promise<void> {
  await page.goto(`${host.address}#/${at}`)
}
async function openForm(on = page): Promise<void> {
  await on.getByRole('button', { name: '重新打开…' }).click()
  await reason(on).waitFor()
}

/** The process of a tab ends, as the system ends it. */
async function crash(tab: Page): Promise<void> {
  const dead = tab.waitForEvent('crash')
  const session = await tab.context().newCDPSession(tab)
  void session.send('Page.crash').catch(() => undefined)
  await dead
}
/** The program ends in the page as it does in a tab that crashes: before it could say or keep anything more. */
async function endUnheard(): Promise<void> {
  await page.evaluate(() => {
    for (const last of ['beforeunload', 'visibilitychange', 'pagehide'])
      window.addEventListener(last, (event) => event.stopImmediatePropagation(), { capture: true })
  })
  await page.goto(`${host.address}nothing`)
}

it('What stood in a form when its tab was killed stands there again, in the next page alone, until it is given up', async () => {
  await load()
  await openForm()
  await reason().fill('第三部分有一格要改')
  await expect.poll(async () => (await kept()).length).toBe(1)
  // It is sealed, and a page that stands beside is not shown it.
  expect((await kept()).join()).not.toContain('第三部分')
  await load(procedure(), beside)
  await openForm(beside)
  expect(await reason(beside).inputValue()).toBe('')

  await endUnheard()
  await load('reports')
  await page.getByText('有 1 处上次写了没有存入').waitFor()
  await button('查看').click()
  const list = page.getByRole('dialog')
  await list.getByText('第三部分有一格要改').waitFor()
  expect(await list.getByRole('heading', { level: 3 }).innerText()).toMatch(
    /^重新打开的登记\s+渠县信访局2024年度报告$/u,
  )
  await button('不要').click()
  await expect.poll(kept).toEqual([])
  await button('恢复').click()
  await button('打开').click()
  await left().waitFor()
  expect(await reason().inputValue()).toBe('第三部分有一格要改')
  await button('不要了').click()
  await expect.poll(kept).toEqual([])
  await load()
  await openForm()
  expect(await reason().inputValue()).toBe('')
  await goTo('reports')
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  expect(await page.getByText('上次写了没有存入').count()).toBe(0)
})

it('Of two pages that left words in one form, those of the earlier one stand there once the later’s are settled', async () => {
  const words = ['先写的原因', '后写的原因']
  for (const [i, tab] of [beside, page].entries()) {
    await load(procedure(), tab)
    await openForm(tab)
    await reason(tab).fill(words[i] ?? '')
    await expect.poll(async () => (await kept()).length).toBe(i + 1)
  }
  await crash(beside)
  await endUnheard()
  for (const each of words.toReversed()) {
    await load()
    await openForm()
    await left().waitFor()
    expect(await reason().inputValue()).toBe(each)
    await button('不要了').click()
    await expect.poll(async () => (await kept()).length).toBe(words.indexOf(each))
  }
  await load()
  await openForm()
  expect(await reason().inputValue()).toBe('')
})

it('What was left is offered whatever the clocks say, until it is given up', async () => {
  await load()
  await page.evaluate(
    (stands) => {
      window.Date = new Proxy(Date, {
        construct: (real, given: unknown[]) =>
          Reflect.construct(real, given.length > 0 ? given : [stands]) as Date,
        get: (real, key) => (key === 'now' ? () => stands : (Reflect.get(real, key) as unknown)),
      })
    },
    Date.UTC(2015, 0, 1),
  )
  await openForm()
  await reason().fill('时钟错了几年')
  await expect.poll(async () => (await kept()).length).toBe(1)
  await endUnheard()
  await load('reports')
  await page.getByText('有 1 处上次写了没有存入').waitFor()
  await button('查看').click()
  await page.getByRole('dialog').getByText('时钟错了几年').waitFor()
  await button('不要').click()
  await expect.poll(kept).toEqual([])
})

it('What stood in a form is kept by the host: a browser that is killed writes its own storage late, or never', async () => {
  await load()
  await openForm()
  await reason().fill('电脑突然断电')
  await expect.poll(keptByHost).toHaveLength(1)
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
  await endUnheard()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  await load()
  await openForm()
  await left().waitFor()
  expect(await reason().inputValue()).toBe('电脑突然断电')
  await button('不要了').click()
  await expect.poll(keptByHost).toEqual([])
})

it.each([false, true])(
  'A later state that an old address hands over takes the place of the one the host had, or waits where that was gone on with: %s',
  async (isGoneOn) => {
    await load()
    await openForm()
    await reason().fill('主机还在时写的')
    await expect.poll(keptByHost).toHaveLength(1)
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0)
    await page.route('**/call/unsaved.keepForm', (route) => route.abort())
    await reason().fill('主机还在时写的，以后又写的')
    await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1)
    const [later = ['', '']] = await page.evaluate(() => Object.entries<string>(localStorage))
    await endUnheard()
    await page.evaluate(() => localStorage.clear())
    await page.unroute('**/call/unsaved.keepForm')

    await load()
    await openForm()
    await left().waitFor()
    expect(await reason().inputValue()).toBe('主机还在时写的')
    if (isGoneOn) await reason().fill('主机还在时写的，换了一句')
    await page.evaluate(([name, words]) => localStorage.setItem(name, words), later)
    await goTo('reports')
    await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
    await goTo(procedure())
    if (isGoneOn) {
      await openForm()
      expect(await reason().inputValue()).toBe('主机还在时写的，换了一句')
      await reason().fill('')
      await expect.poll(async () => (await kept()).length).toBe(1)
      await load()
    }
    await openForm()
    await left().waitFor()
    expect(await reason().inputValue()).toBe('主机还在时写的，以后又写的')
    await button('不要了').click()
    await expect.poll(kept).toEqual([])
  },
)

it('What was corrected of an import under review is gone on with, also from the file itself, until it is stored', async () => {
  const path = join(folder.path, '去年.docx')
  writeFileSync(path, await docxOf(compose({ ...sample, year: 2020 })))
  const other = page.locator('[data-field="other"]')
  const figure = page.locator('[data-field="disclosure:penalties/decisions"]')
  const shown = async () => [await other.inputValue(), await figure.inputValue()]
  await load('import')
  await page.getByLabel('选择以前的报告').setInputFiles(path)
  await other.fill('改过的其他事项。')
  await expect.poll(async () => (await kept()).length).toBe(1)
  const before = await kept()
  await figure.fill('77')
  await expect.poll(kept).not.toEqual(before)
  await endUnheard()

  await load('import')
  await page.getByText('上次核对“去年.docx”时改过或者确认过 2 处').waitFor()
  await button('接着核对').click()
  await left().waitFor()
  expect(await shown()).toEqual(['改过的其他事项。', '77'])
  // Left by another way than its own buttons, it waits; the same file finds its corrections under any name.
  await goTo('reports')
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  await goTo('import')
  const again = join(folder.path, '去年（再发）.docx')
  copyFileSync(path, again)
  await page.getByLabel('选择以前的报告').setInputFiles(again)
  await page.getByText('从“去年（再发）.docx”认出').waitFor()
  expect(await shown()).toEqual(['改过的其他事项。', '77'])
  await button('只存入').click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const stored = valueOf(
    await host.call('report.open', { id: /report\/([^/]+)/u.exec(page.url())?.[1] ?? '' }),
  )
  expect(stored.report.other).toBe('改过的其他事项。')
  await expect.poll(kept).toEqual([])
})
