import type { CDPSession, Locator, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { Field, FieldValue } from '../../core/report/report.ts'
import { fieldValue } from '../../core/report/fields.ts'
import { temporaryFolder } from '../test-ports.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

/** What stands in a field from key to key until 达州 is chosen, and letters that must reach nothing but the field. */
const LETTERS = ['d', 'da', "da'z", "da'zhou"]
const HALF = /da'|"[^"]*\bd(?:a)?"/u
const KEYS_OF_ITS_OWN = ['ArrowDown', 'ArrowRight', 'Tab', 'Enter', 'Escape']

const folder = temporaryFolder()
const troubles: string[] = []
/** All that the page asked of the program. */
const asked: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let client: CDPSession
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
  client = await page.context().newCDPSession(page)
  page.on('request', (request) => asked.push(request.postData() ?? ''))
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})
beforeEach(async () => {
  const unit = { name: '水利局', level: 'department', year: 2024 } as const
  id = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
  asked.length = 0
})

it.each<{ field: Field; view: string; finding?: string }>([
  { field: 'agency.region', view: '0' },
  { field: 'overview.management', view: '1', finding: '截至' },
])(
  'A word composed in $field is whole, whatever is found, saved and written elsewhere meanwhile',
  async ({ field, view, finding }) => {
    await open(view)
    const input = page.locator(`[data-field="${field}"]`)
    await input.focus()
    // Another window writes the same field first; this one hears of it when it saves.
    await written(field, '别处写的')
    const before = '截止年底，'
    await page.keyboard.insertText(before)
    await compose()
    await page.getByText('别处写的').waitFor()
    if (finding !== undefined) await page.locator('.findings', { hasText: finding }).waitFor()
    await pressAll()
    expect(await shown(input)).toBe(`${before}da'zhou`)
    await commit()
    expect(await shown(input)).toBe(`${before}达州`)
    await page.getByRole('button', { name: '用我的' }).click()
    await expect.poll(() => stored(field)).toBe(`${before}达州`)
    await input.focus()
    expect([...(await takenBack(input))].join()).not.toMatch(/[a-z]/u)
    expect(asked.filter((each) => HALF.test(each))).toEqual([])
  },
)

it('A word composed in a cell leaves it where it is, and is refused when it is whole', async () => {
  await open('3')
  const cell = page.locator('[data-field="requests:received/natural"]')
  await cell.focus()
  await compose()
  await pressAll()
  expect(await shown(cell)).toBe("da'zhou")
  await commit()
  await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true')
  expect(await shown(cell)).toBe('达州')
  expect(await stored('requests:received/natural')).toBeNull()
  await page.keyboard.press('Escape')
  expect(asked.filter((each) => HALF.test(each))).toEqual([])
})

it('Words typed over marked ones come without a style of theirs, which the page’s policy would refuse', async () => {
  await written('overview.management', '____年，共受理____件。')
  await open('1')
  const input = page.locator('[data-field="overview.management"]')
  await input.locator('.blank').first().waitFor()
  await input.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('新写的')
  await expect.poll(() => stored('overview.management')).toBe('新写的')
  expect(troubles).toEqual([])
})

it('A year that is none stays in its field and is not stored', async () => {
  await open('0')
  const year = page.locator('[data-field="year"]')
  await year.selectText()
  await page.keyboard.type('204')
  await page.keyboard.press('Tab')
  await page.getByText('没有填入“204”').waitFor()
  expect(await shown(year)).toBe('204')
  expect(await stored('year')).toBe(2024)
  await year.selectText()
  await page.keyboard.type('２０２３')
  await page.keyboard.press('Control+S')
  await page.getByText('都已存好').waitFor()
  expect(await stored('year')).toBe(2023)
})

it('A field that is sent by Enter or left by Esc keeps both for its own words', async () => {
  await open('1')
  await page.locator('[data-field="overview.management"]').focus()
  await page.keyboard.insertText('截止年底，档案齐全。')
  await page.getByRole('button', { name: '忽略…' }).first().click()
  await composedIn(page.getByLabel('忽略的理由'))
  await page.goto(`${host.address}#/report/${id}/procedure`)
  await page.getByRole('button', { name: '送审' }).click()
  await composedIn(page.getByLabel('送审人'))
  await page.goto(`${host.address}#/report/${id}/export`)
  await composedIn(page.getByLabel('文件夹路径'))
  await page.goto(`${host.address}#/settings`)
  await composedIn(page.getByLabel('第 1 栏的名称'))
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('button', { name: '新建年度报告' }).click()
  await composedIn(page.getByLabel('机关名称'))
  expect(asked.filter((each) => HALF.test(each))).toEqual([])
  expect(troubles).toEqual([])
})

/** Composes at the end of a field that reacts to Enter or Esc. */
async function composedIn(input: Locator): Promise<void> {
  await input.focus()
  await page.keyboard.press('End')
  const before = await shown(input)
  await compose()
  await pressAll()
  expect(await shown(input)).toBe(`${before}da'zhou`)
  await commit()
  await expect.poll(() => shown(input)).toBe(`${before}达州`)
}

async function open(view: string): Promise<void> {
  // By way of the list, so that nothing of the report before is on the screen.
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('button', { name: '新建年度报告' }).waitFor()
  await page.goto(`${host.address}#/report/${id}/${view}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

async function compose(): Promise<void> {
  for (const text of LETTERS)
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
}

/** Keys that are the input method's own while it composes. */
async function pressAll(): Promise<void> {
  const where = await page.evaluateHandle(() => document.activeElement)
  for (const key of KEYS_OF_ITS_OWN) await page.keyboard.press(key)
  expect(await where.evaluate((element) => element === document.activeElement)).toBe(true)
}

async function commit(): Promise<void> {
  await client.send('Input.insertText', { text: '达州' })
}

/** What stands in a field after each step that is taken back, until it is empty. */
async function takenBack(input: Locator): Promise<ReadonlySet<string>> {
  const seen = new Set([await shown(input)])
  while (!seen.has('')) {
    await page.keyboard.press('Control+Z')
    await expect.poll(async () => seen.has(await shown(input))).toBe(false)
    seen.add(await shown(input))
  }
  return seen
}

function shown(input: Locator): Promise<string> {
  return input.evaluate((element) =>
    element instanceof HTMLInputElement ? element.value : (element as HTMLElement).innerText.trim(),
  )
}

async function written(field: Field, value: FieldValue): Promise<void> {
  const { revisions } = valueOf(await host.call('report.open', { id }))
  await host.call('report.edit', { id, edits: [{ field, value, base: revisions[field] ?? 0 }] })
}

async function stored(field: Field): Promise<FieldValue> {
  return fieldValue(valueOf(await host.call('report.open', { id })).report, field)
}
