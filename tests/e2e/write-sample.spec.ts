import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Input } from '../../core/contract.ts'
import { editions } from '../../core/form/editions.ts'
import { enteredIn, fieldValue, textOf } from '../../core/report/fields.ts'
import { SAMPLE_ID } from '../../core/report/sample.ts'
import { parseReport } from '../../core/report/schema.ts'
import { readPdf } from '../documents/pdf-reader.ts'
import { readWord } from '../documents/word-reader.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { ownPage, sharedBrowser, type SpecBrowser } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'
import { saved } from './saved.ts'

const sample = parseReport(
  readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8'),
)
const form = editions[sample.form]
const EDIT_OF_SAMPLE: Input<'report.edit'> = {
  id: SAMPLE_ID,
  edits: [{ field: 'other', value: '改了', base: 0 }],
}
const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let page: Page
const troubles: string[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await ownPage(browser, troubles)
  await page.goto(host.address)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

it('Someone who opens the program for the first time looks at the sample, which is not taken into the list', async () => {
  await page.getByRole('button', { name: '看一份样例' }).click()
  await page.getByText('这是一份写好的样例').waitFor()
  const text = page.locator('[data-field="overview.onRequest"]')
  expect(await text.getAttribute('contenteditable')).toBe('false')
  expect(await page.getByRole('link', { name: '办理' }).count()).toBe(0)
  expect((await host.call('report.edit', EDIT_OF_SAMPLE)).ok).toBe(false)
  await page.getByRole('button', { name: '← 返回列表' }).click()
  await page.getByRole('heading', { name: '年报编制助手' }).waitFor()
  expect(valueOf(await host.call('reports.list', {})).total).toBe(0)
})

it('A clerk begins a report by keyboard alone', async () => {
  await tabTo('新建年度报告')
  await page.keyboard.press('Enter')
  await page.getByLabel('机关名称').waitFor()
  await page.keyboard.type(sample.agency.name)
  const year = page.getByLabel('统计年度')
  await year.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.type(String(sample.year))
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

it('writes every text of the form', async () => {
  await fill('agency.region', sample.agency.region ?? '')
  for (const part of form.parts) {
    await page.keyboard.press(`Control+${part.number}`)
    for (const item of part.items) {
      if (item.kind === 'text') await fill(item.field, textOf(sample, item.field))
    }
  }
})

it('fills the tables, cell by cell and with the button', async () => {
  for (const table of Object.values(form.tables)) {
    await page.keyboard.press(`Control+${table.part}`)
    const cells = enteredIn(table)
    await page.locator(`[data-field="${cells[0] ?? ''}"]`).focus()
    for (const cell of cells.slice(0, 4)) {
      expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['field'])).toBe(cell)
      await page.keyboard.type(String(fieldValue(sample, cell) ?? ''))
      await page.keyboard.press('Tab')
    }
    await tabTo(/^空格填 0/)
    await page.keyboard.press('Enter')
  }
})

it('sees at once by how much a column does not hold, and takes the slip back', async () => {
  await page.keyboard.press('Control+3')
  const cell = page.locator('[data-field="requests:received/natural"]')
  await cell.focus()
  await page.keyboard.type('7')
  await page.locator('tfoot .fails').first().waitFor()
  expect(await page.locator('tfoot .fails').allInnerTexts()).toEqual(['差 7', '差 7'])
  await page.keyboard.press('Control+Z')
  await expect.poll(() => page.locator('tfoot .fails').count()).toBe(0)
  expect(await cell.inputValue()).toBe('0')
})

it('is told what is no figure; it stays marked in its cell, which keeps what stood there instead of its beginning', async () => {
  const cell = page.locator('[data-field="requests:received/natural"]')
  await cell.selectText()
  await page.keyboard.type('3.5')
  await page.keyboard.press('Tab')
  expect(await cell.inputValue()).toBe('3.5')
  expect(await cell.getAttribute('aria-invalid')).toBe('true')
  const reason = page.locator(`[id="${(await cell.getAttribute('aria-describedby')) ?? ''}"]`)
  expect(await reason.innerText()).toBe('没有填入“3.5”：这里只能填不小于 0 的整数。这一格仍是 0。')
  expect(await page.locator('tfoot .fails').count()).toBe(0)
  await page.keyboard.press('Control+4')
  await page.keyboard.press('Control+3')
  expect(await cell.inputValue()).toBe('3.5')
  expect(await barriersOn(page)).toEqual([])
  await cell.focus()
  await page.keyboard.press('Escape')
  expect(await cell.inputValue()).toBe('0')
  expect(await page.locator('.table-problems').innerText()).toBe('')
})

it('pastes a block copied from a spreadsheet', async () => {
  await page.locator('[data-field="requests:carriedIn/natural"]').focus()
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '2\t0\t0\t0\t0\t0\t2\r\n2\t0\t0\t0\t0\t0\t2\r\n')
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  })
  // Another figure stands there.
  await page.getByRole('alertdialog').waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('[data-field="requests:granted/natural"]').inputValue()).toBe('2')
  expect(await page.locator('tfoot .fails').count()).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => page.locator('[data-field="requests:granted/natural"]').inputValue()).toBe('0')
})

it('has stored exactly the sample', async () => {
  await saved(page)
  const listed = async () => valueOf(await host.call('reports.list', {})).rows[0]
  await expect.poll(listed).toMatchObject({ share: 1, errors: 0 })
  const row = await listed()
  const { report } = valueOf(await host.call('report.open', { id: row?.id ?? '' }))
  expect(report).toEqual(sample)
})

it('sees the printed pages', async () => {
  await page.keyboard.press('Control+P')
  await expect.poll(() => page.locator('canvas.page').count()).toBeGreaterThan(2)
})

it('looks at them larger and smaller, one after the other, and as they were looked at last', async () => {
  const percent = page.getByLabel('显示比例')
  const number = page.getByLabel(/^页码，共 \d+ 页$/)
  const pages = page.locator('.pages')
  await expect.poll(() => percent.textContent()).toBe('100%')
  await pages.focus()
  await page.keyboard.press('Control+=')
  await expect.poll(() => percent.textContent()).toBe('125%')
  await page.getByRole('button', { name: '整页' }).click()
  await expect.poll(() => percent.textContent()).toMatch(/^[4-6]\d%$/)
  await number.fill('３')
  await number.press('Enter')
  await expect.poll(() => number.inputValue()).toBe('3')
  await pages.focus()
  await page.keyboard.press('Home')
  await expect.poll(() => number.inputValue()).toBe('1')
  await page.keyboard.press('End')
  // The pages glide there, one after the other.
  const last = /\d+/u.exec((await number.getAttribute('aria-label')) ?? '')?.[0]
  await expect.poll(() => number.inputValue()).toBe(last)
  // Only what is in sight is drawn.
  const drawn = () =>
    page.locator('canvas.page').evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width > 0))
  await expect.poll(drawn).toContain(true)
  expect((await drawn()).at(0)).toBe(false)
  await page.keyboard.press('Control+E')
  await page.getByRole('button', { name: '导出', exact: true }).waitFor()
  await page.keyboard.press('Control+P')
  await expect.poll(() => number.inputValue()).toBe(last)
  await pages.focus()
  await page.keyboard.press('Control+0')
  await expect.poll(() => percent.textContent()).toBe('100%')
})

it('prints them by the system’s dialog', async () => {
  // What the dialog would get of each frame that asks for it.
  await page.addInitScript(() => {
    window.print = () => {
      const { title, body } = document
      const table = document.querySelector('table.requests')
      Object.assign(window.top ?? {}, {
        printed: { title, words: body.textContent, width: table?.getBoundingClientRect().width },
      })
      window.dispatchEvent(new Event('afterprint'))
    }
  })
  await page.keyboard.press('Control+P')
  const printed = () =>
    page.evaluate(
      () => Reflect.get(window, 'printed') as { title: string; words: string; width: number } | undefined,
    )
  await expect.poll(printed).toMatchObject({ title: '渠县信访局2024年政府信息公开工作年度报告' })
  const { words = '', width } = (await printed()) ?? {}
  expect(words).toContain(sample.other)
  // Styles apply there: the widths of tables are said by elements of their own.
  expect(width).toBeGreaterThan(500)
})

it('exports Word, PDF and web page', async () => {
  await page.keyboard.press('Control+E')
  await page.getByRole('button', { name: '导出', exact: true }).waitFor()
  await page.getByLabel('PDF 文件').check()
  await page.getByLabel(/^网页（/).check()
  await page.getByLabel(/^审签单/).uncheck()
  await tabTo(/^导出$/, 'button')
  await page.keyboard.press('Enter')
  await page.getByText('已写好 3 个文件').waitFor()
  const name = '渠县信访局2024年政府信息公开工作年度报告'
  const read = (extension: string) => readFileSync(join(folder.path, 'exports', `${name}.${extension}`))
  const word = await readWord(read('docx'))
  expect(word.tables).toHaveLength(3)
  const words = word.paragraphs.map(({ text }) => text).join('')
  for (const text of [sample.other, sample.overview.oversight, sample.problems.problems])
    expect(words).toContain(text)
  expect((await readPdf(new Uint8Array(read('pdf')))).pages.length).toBeGreaterThan(2)
  expect(read('html').toString('utf8')).toContain('<title>' + name)
})

it('is rid of a last page of two lines by closer lines, and has it back', async () => {
  const json = JSON.stringify({ ...sample, other: '字'.repeat(7 * 28 - 2) })
  const { id } = valueOf(await host.call('reports.create', { kind: 'exchange', json }))
  const pages = page.locator('canvas.page')
  await page.goto(`${host.address}#/report/${id}/preview`)
  const tighten = page.getByRole('button', { name: '收紧行距', exact: true })
  await page.getByText('最后一页只有 2 行').waitFor()
  const usual = await pages.count()
  await tighten.press('Enter')
  await page.getByText('行距已收紧，每页 24 行。').waitFor()
  await expect.poll(() => pages.count()).toBe(usual - 1)
  // The keyboard is where it was, on the way back.
  await page.keyboard.press('Enter')
  await tighten.waitFor()
  await expect.poll(() => pages.count()).toBe(usual)
})

it('has met no error in the page', () => {
  expect(troubles).toEqual([])
})

async function fill(field: string, text: string): Promise<void> {
  const element = page.locator(`[data-field="${field}"]`)
  await element.focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

/** Goes to a control with the Tab key, as someone without a mouse does. */
async function tabTo(name: string | RegExp, role: 'button' | 'link' = 'button'): Promise<void> {
  const target = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first()
  await target.waitFor()
  for (let steps = 0; steps < 80; steps++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}
