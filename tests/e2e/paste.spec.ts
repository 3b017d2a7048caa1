import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { xlsxOf } from '../../services/writers/xlsx/xlsx.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const troubles: string[] = []
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  const unit = { name: '某县水务局', level: 'department', year: 2023 } as const
  const before = valueOf(await host.call('reports.create', { kind: 'blank', ...unit })).id
  await host.call('report.edit', {
    id: before,
    edits: [{ field: 'requests:carriedOut/natural', value: 3, base: 0 }],
  })
  id = valueOf(await host.call('reports.create', { kind: 'lastYear', from: before })).id
  page = await watchedPage(browser, troubles)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(`${host.address}#/report/${id}/3`)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})

const received = () => page.locator('[data-field="requests:received/natural"]')
const carriedIn = () => page.locator('[data-field="requests:carriedIn/natural"]')
const question = () => page.getByRole('alertdialog')

it('A block that changes a figure asks first, and one step brings back what stood there and its mark', async () => {
  await expect.poll(() => carriedIn().inputValue()).toBe('3')
  expect(await marked()).toBe(1)
  await pasteAt('requests:received/natural', {
    'text/plain': '"7\n"\t0\t0\t0\t0\t0\t7\r\n2\t0\t0\t0\t0\t0\t2\r\n',
  })
  await question().waitFor()
  expect(await question().textContent()).toContain('1 格原来的数会改变')
  expect(await carriedIn().inputValue()).toBe('3')
  await page.keyboard.press('Enter')
  await expect.poll(() => carriedIn().inputValue()).toBe('2')
  expect(await received().inputValue()).toBe('7')
  expect(await marked()).toBe(0)
  expect(await focusedField()).toBe('requests:received/natural')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => carriedIn().inputValue()).toBe('3')
  expect(await received().inputValue()).toBe('')
  await expect.poll(marked).toBe(1)
  await expect.poll(async () => valueOf(await host.call('report.open', { id })).proposed).toHaveLength(1)
})

it('A block with labels is told in one sentence before anything is written, and can be put away', async () => {
  await pasteAt('requests:received/natural', { 'text/html': REQUESTS_HTML, 'text/plain': 'x\ty' })
  await question().waitFor()
  expect(await question().textContent()).toContain('将按名称写入 17 格')
  expect(await question().textContent()).toContain(
    '“一、本年新收政府信息公开申请数量”的“总计”块里是 9，按各格相加是 8',
  )
  expect(await received().inputValue()).toBe('')
  expect(await page.locator('td.coming').count()).toBe(17)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await question().waitFor({ state: 'detached' })
  expect(await focusedField()).toBe('requests:received/natural')
  expect(await received().inputValue()).toBe('')
})

it('is written by one key, and taken back by one', async () => {
  await pasteAt('requests:received/natural', { 'text/html': REQUESTS_HTML, 'text/plain': 'x\ty' })
  await question().waitFor()
  await page.keyboard.press('Enter')
  await expect.poll(() => received().inputValue()).toBe('8')
  expect(await focusedField()).toBe('requests:received/natural')
  expect(await page.locator('[data-field="requests:granted/natural"]').inputValue()).toBe('1234')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => received().inputValue()).toBe('')
  expect(await carriedIn().inputValue()).toBe('3')
  await expect.poll(marked).toBe(1)
})

it('A block of another table is refused, and nothing is written', async () => {
  await pasteAt('requests:granted/natural', { 'text/plain': '行政许可\t5\r\n行政处罚\t1\r\n' })
  await question().waitFor()
  expect(await question().textContent()).toContain('主动公开政府信息情况')
  await page.getByRole('button', { name: '知道了' }).press('Enter')
  expect(await focusedField()).toBe('requests:granted/natural')
  expect(filled((await stored()).tables.requests)).toBe(1)
})

it('A workbook fills the table from the place of the table, after a question', async () => {
  const before = await stored()
  const report = withFields(before, [
    ['requests:received/research', 6],
    ['requests:granted/research', 6],
  ])
  await page.getByLabel('选择表格文件').setInputFiles({
    name: '报表.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await xlsxOf(report)),
  })
  await question().waitFor()
  expect(await question().textContent()).toContain('写入 3 格')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await stored()).tables.requests).toEqual(report.tables.requests)
  await page.keyboard.press('Control+Z')
  await expect.poll(async () => (await stored()).tables.requests).toEqual(before.tables.requests)
})

it('One figure with the end of its line stays a figure that is typed', async () => {
  await pasteAt('requests:granted/natural', { 'text/plain': '12\r\n' })
  await expect.poll(() => page.locator('[data-field="requests:granted/natural"]').inputValue()).toBe('12')
  expect(troubles).toEqual([])
})

it('A block is chosen by keys or by the mouse, copied as text and as a table, cut, and pasted where it fits', async () => {
  const granted = page.locator('[data-field="requests:granted/natural"]')
  await granted.selectText()
  await page.keyboard.type('=3+4')
  await page.getByText('=3+4，得 7').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.type('5')
  await page.keyboard.press('ArrowLeft')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('requests:granted/natural')
  const before = await granted.boundingBox()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => page.locator('td.chosen').count()).toBe(4)
  await page.getByText('已选 4 格，合计 12。').waitFor()
  await page.keyboard.press('Control+X')
  await expect.poll(() => granted.inputValue()).toBe('')
  expect(await clipboard('text/plain')).toBe('7\t5\r\n\t\r\n')
  expect(await clipboard('text/html')).toContain('<td align="right">5</td>')
  const from = await granted.boundingBox()
  expect(from).toEqual(before)
  const to = await page.locator('[data-field="requests:partlyGranted/enterprise"]').boundingBox()
  await page.mouse.move((from?.x ?? 0) + 9, (from?.y ?? 0) + 9)
  await page.mouse.down()
  await page.mouse.move((to?.x ?? 0) + 9, (to?.y ?? 0) + 9, { steps: 3 })
  await page.mouse.up()
  await expect.poll(() => page.locator('td.chosen').count()).toBe(4)
  await page.keyboard.press('Control+V')
  await expect.poll(() => granted.inputValue()).toBe('7')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await expect.poll(async () => filled((await stored()).tables.requests)).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => carriedIn().inputValue()).toBe('3')
  await expect.poll(marked).toBe(1)
})

it.each([
  ['an empty cell that was clicked into', '', false],
  ['a filled one', '4', false],
  ['one that was come to by keys', '4', true],
])(
  'Ctrl+A takes %s alone, held down too, and the table when it is pressed again',
  async (_, figure, byKeys) => {
    const [cell, other] = ['enterprise', 'research'].map((who) =>
      page.locator(`[data-field="requests:received/${who}"]`),
    )
    if (!cell || !other) throw new Error('cells of the form')
    await cell.fill(figure)
    await (byKeys ? received() : other).click()
    await (byKeys ? page.keyboard.press('Tab') : cell.click())
    await page.evaluate(() => navigator.clipboard.writeText('12'))
    await page.keyboard.down('Control')
    for (let held = 0; held < 3; held++) await page.keyboard.down('A')
    await page.keyboard.up('A')
    await page.keyboard.press('V')
    await page.keyboard.up('Control')
    await expect.poll(() => cell.inputValue()).toBe('12')
    expect(await other.inputValue()).toBe('')
    expect(await page.locator('td.chosen').count()).toBe(0)

    await page.keyboard.press('Control+A')
    await other.click()
    await page.keyboard.press('Control+A')
    expect(await page.locator('td.chosen').count()).toBe(0)
    await page.keyboard.press('Control+A')
    await expect.poll(() => page.locator('td.chosen').count()).toBeGreaterThan(100)
    await page.keyboard.press('Escape')
    await cell.fill('')
  },
)

it('What is no figure is not pasted over chosen cells, and that is told', async () => {
  const granted = page.locator('[data-field="requests:granted/natural"]')
  const before = await granted.inputValue()
  await granted.focus()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+ArrowDown')
  await expect.poll(() => page.locator('td.chosen').count()).toBe(2)
  await page.evaluate(() => navigator.clipboard.writeText('约十二件'))
  await page.keyboard.press('Control+V')
  await page.getByText(/^没有粘贴“约十二件”：.+。选中的 2 格都没有变。$/u).waitFor()
  expect(await granted.inputValue()).toBe(before)
})

it('A mark that was confirmed comes back with one step', async () => {
  await carriedIn().focus()
  await page.keyboard.press('Enter')
  await expect.poll(marked).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect.poll(marked).toBe(1)
  expect(troubles).toEqual([])
})

const REQUESTS_HTML = `<html><body><table border=0><!--StartFragment-->
<tr height=20><td colspan=2 rowspan=2>项目</td><td colspan=7>申请人情况</td></tr>
<tr><td>自然人</td><td>商业<br>企业</td><td>科研<br>机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td>总计</td></tr>
<tr><td colspan=2>一、本年新收政府信息公开申请数量</td><td>8</td><td>0</td><td>-</td><td>0</td><td>0</td><td>0</td><td>9</td></tr>
<tr><td colspan=2>二、上年结转政府信息公开申请数量</td><td>４</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>4</td></tr>
<tr><td>三、本年度办理结果</td><td>（一）予以公开</td><td>1,234</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>1,234</td></tr>
<!--EndFragment--></table></body></html>`

/** By the keys, from the clipboard of the system. */
async function pasteAt(field: string, content: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate(async (types) => {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)])
  }, content)
  await page.locator(`[data-field="${field}"]`).focus()
  await page.keyboard.press('Control+V')
}

async function clipboard(type: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType(wanted))?.text() ?? ''
  }, type)
}

function marked(): Promise<number> {
  return page.locator('td.proposed').count()
}

function focusedField(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-field') ?? null)
}

async function stored(): Promise<Report> {
  return valueOf(await host.call('report.open', { id })).report
}

function filled(cells: Readonly<Record<string, unknown>>): number {
  return Object.keys(cells).length
}
