import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { blankReport } from '../../core/report/blank.ts'
import { withFields } from '../../core/report/fields.ts'
import type { TextField } from '../../core/form/form.ts'
import { parseReport } from '../../core/report/schema.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { sharedBrowser, type SpecBrowser } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const WORDS = '2024年，共收到政府信息公开申请5件。'
const report = withFields(
  parseReport(readFileSync(join(import.meta.dirname, '../../resources/samples/quxian-2024.json'), 'utf8')),
  [
    ['overview.onRequest', WORDS],
    ['requests:received/natural', 3],
    ['requests:granted/natural', 3],
  ],
)
const folder = temporaryFolder()
let browser: SpecBrowser
let host: HostHere
let page: Page
let id: string

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})
beforeEach(async () => {
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(report) })).id
  // By way of the list, so that nothing of the report before is on the screen.
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('button', { name: '新建年度报告' }).waitFor()
  await open('1')
})

/** Rows of figures wholly between the head of the table and its foot. */
const rowsInSight = () =>
  page.locator('.sheet').evaluate((sheet) => {
    const head = sheet.querySelector('thead')?.getBoundingClientRect().bottom ?? 0
    const foot = sheet.querySelector('tfoot')?.getBoundingClientRect().top ?? 0
    return [...sheet.querySelectorAll('tbody tr')]
      .map((row) => row.getBoundingClientRect())
      .filter(({ top, bottom }) => top >= head - 1 && bottom <= foot + 1).length
  })

it('Words that disagree with the table are underlined, and say why by mouse and by keyboard', async () => {
  const words = text('overview.onRequest').locator('.found.error')
  await expect.poll(() => words.innerText()).toBe('收到政府信息公开申请5件')
  await words.hover()
  await page.getByText('表中“一、本年新收政府信息公开申请数量”的“总计”是 3').first().waitFor()
  await page.keyboard.press('Escape')
  await page.keyboard.press('F8')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
    'overview.onRequest',
  )
  await expect.poll(() => page.locator('.under-cursor').nth(1).innerText()).toContain('错误：')
  expect(await barriersOn(page)).toEqual([])
})

it('One click puts the word right, one undo brings it back', async () => {
  await page.getByRole('button', { name: '改为“3”' }).first().click()
  await expect.poll(() => shown('overview.onRequest')).toBe(WORDS.replace('5', '3'))
  await expect.poll(() => text('overview.onRequest').locator('.found').count()).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => shown('overview.onRequest')).toBe(WORDS)
})

it('When a cell changes, the words that speak of it are put right in one step', async () => {
  await open('3')
  const wide = page.viewportSize()
  await page.setViewportSize({ width: 683, height: 384 })
  await page.getByRole('button', { name: '文字一并改为表中的数' }).waitFor()
  expect(await rowsInSight()).toBeGreaterThanOrEqual(2)
  if (wide) await page.setViewportSize(wide)
  await page.getByRole('button', { name: '文字一并改为表中的数' }).click()
  await open('1')
  await expect.poll(() => shown('overview.onRequest')).toBe(WORDS.replace('5', '3'))
  await stored('overview.onRequest', WORDS.replace('5', '3'))
})

it('A finding set aside with a reason is on record, and returns when the words change', async () => {
  await open('check')
  const finding = page.locator('.findings li', { hasText: '收到政府信息公开申请5件' }).first()
  await finding.getByRole('button', { name: '忽略…' }).click()
  await page.keyboard.type('口径不同')
  await page.keyboard.press('Enter')
  await page.getByText('已忽略（1）').waitFor()
  expect(await focused()).toMatch(/^BUTTON in findings$/u)
  await page.getByText('已忽略（1）').click()
  await page.getByText('理由：口径不同').waitFor()
  expect(valueOf(await host.call('report.open', { id })).setAside).toMatchObject([
    { rule: 'narrative.mismatch', reason: '口径不同' },
  ])
  await page.getByRole('link', { name: /^一、/u }).click()
  await expect.poll(focused).toBe('H1')
  await expect.poll(() => text('overview.onRequest').locator('.found').count()).toBe(0)
  await text('overview.onRequest').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('0')
  await expect.poll(() => text('overview.onRequest').locator('.found').innerText()).toContain('50件')
})

it('Words are found through the whole report and replaced in one step, by keyboard alone', async () => {
  await text('overview.onRequest').focus()
  await page.keyboard.press('Control+H')
  await page.keyboard.type('申请5')
  await page.getByText('第 1 处，共 1 处：依申请公开').waitFor()
  await expect.poll(() => text('overview.onRequest').locator('.looked-for.here').innerText()).toBe('申请5')
  expect(await barriersOn(page)).toEqual([])
  await page.getByLabel('替换为').focus()
  await page.keyboard.type('申请3')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('替换了 1 处').waitFor()
  await stored('overview.onRequest', WORDS.replace('5', '3'))
  await page.keyboard.press('Escape')
  await expect.poll(() => page.getByRole('search').count()).toBe(0)
  await page.keyboard.press('Control+Z')
  await expect.poll(() => shown('overview.onRequest')).toBe(WORDS)
})

it('The last page tells what goes out, and what was ignored with its reason', async () => {
  const finding = page.locator('.findings li', { hasText: '收到政府信息公开申请5件' }).first()
  await open('check')
  await finding.getByRole('button', { name: '忽略…' }).click()
  await page.keyboard.type('口径不同')
  await page.keyboard.press('Enter')
  await page.getByText('已忽略（1）').waitFor()
  await page.keyboard.press('Control+7')
  await page.getByRole('heading', { level: 1, name: '交出前再看一遍' }).waitFor()
  await page.getByText('理由：口径不同').waitFor()
  await page.getByRole('row', { name: '依申请公开 · 新收 3' }).waitFor()
  expect(await barriersOn(page)).toEqual([])
})

it('What an input method composes is told when it is done, as one word', async () => {
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/report.edit')) sent.push(request.postData() ?? '')
  })
  const client = await page.context().newCDPSession(page)
  await text('overview.platforms').focus()
  await page.keyboard.press('Control+Home')
  for (const letters of ['w', 'wang', 'wang z', 'wang zhan']) {
    await client.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    })
  }
  expect(await shown('overview.platforms')).toMatch(/^wang zhan/u)
  await client.send('Input.insertText', { text: '网站' })
  await expect.poll(() => shown('overview.platforms')).toMatch(/^网站建立/u)
  await expect.poll(() => sent.length).toBeGreaterThan(0)
  expect(sent.join(' ')).not.toContain('wang')
  await page.keyboard.press('Control+Z')
  await expect.poll(() => shown('overview.platforms')).toMatch(/^建立/u)
})

it('Text pasted from Word comes as plain lines, and the cursor stays behind it', async () => {
  await text('other').count()
  await open('6')
  await text('other').focus()
  await page.keyboard.press('Control+A')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '第一行\r\n第二行')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.keyboard.type('。')
  await stored('other', '第一行\n第二行。')
})

it('Findings of one kind stand together, with their part, and are put right in one step', async () => {
  const alike = withFields(report, [
    ['overview.management', '截止年底，档案齐全。'],
    ['overview.platforms', '截止年底，网站运行正常。'],
  ])
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json: JSON.stringify(alike) })).id
  await open('check')
  const kind = page.locator('.one-kind', { hasText: '截至' })
  await kind.getByText('一、总体情况 › 政府信息管理').waitFor()
  await kind.getByText('同类的还有 1 处').click()
  await kind.getByText('一、总体情况 › 政府信息公开平台建设').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await kind.getByRole('button', { name: '2 处一并改正' }).click()
  await expect.poll(() => kind.count()).toBe(0)
  expect(await focused()).toMatch(/^BUTTON in findings$/u)
  await open('1')
  await expect.poll(() => shown('overview.platforms')).toBe('截至年底，网站运行正常。')
})

it('A blank report starts calm: what is not written yet is to be filled in, and no error', async () => {
  const agency = { name: '清水河镇人民政府', level: 'township' } as const
  const json = JSON.stringify(blankReport(agency, 2024))
  id = valueOf(await host.call('reports.create', { kind: 'exchange', json })).id
  await open('check')
  await page.getByRole('heading', { name: '待填（11）' }).waitFor()
  expect(await page.locator('.severity.error, .severity.warning, .parts .wrong').count()).toBe(0)
  await page.getByRole('button', { name: '去填写' }).first().click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toBe('overview.proactive')
})

it('Export asks while errors stand, and keeps what was accepted', async () => {
  await open('export')
  await page.getByText('检查发现 1 处错误').waitFor()
  await page.getByRole('checkbox', { name: /审签单/u }).uncheck()
  // What stands in the field is used, without a further key; the folder is not there yet.
  const exports = join(folder.path, '报送', '2024')
  await page.getByLabel('文件夹路径').fill(exports)
  await page.getByRole('button', { name: '仍要导出' }).click()
  await page.getByText(`新建了文件夹 ${exports}`).waitFor()
  await expect
    .poll(async () => valueOf(await host.call('report.open', { id })).exports[0]?.errors.length)
    .toBe(1)
  await page.reload()
  expect(await page.getByLabel('文件夹路径').inputValue()).toBe(exports)
  await page.getByText('以前的导出').click()
  await page.getByText('当时有 1 处错误').waitFor()
})

it('F1 opens the manual at what it says of the finding, leaves the report as it is, and is searched', async () => {
  await open('check')
  await page.getByRole('button', { name: '看表格' }).first().focus()
  await page.keyboard.press('F1')
  const manual = page.getByRole('complementary', { name: '手册' })
  const marked = manual.locator('[data-shown] > h3')
  expect(await marked.innerText()).toBe('文字和表格的数不一样')
  expect(page.url()).toContain('/check')
  await page.keyboard.type('结转')
  await manual.getByRole('link', { name: '上年结转的申请数对不上' }).click()
  await expect.poll(() => marked.innerText()).toBe('上年结转的申请数对不上')
  await expect.poll(() => marked.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(200)
  expect(await barriersOn(page)).toEqual([])
  await page.keyboard.press('Escape')
  await manual.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('看表格')
})

/** What has the keyboard, and whether it stands in a list of findings. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement
    return `${String(active?.tagName)}${active?.closest('.findings') ? ' in findings' : ''}`
  })
}

async function open(view: string): Promise<void> {
  await page.goto(`${host.address}#/report/${id}/${view}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}

function text(field: TextField): Locator {
  return page.locator(`[data-field="${field}"]`)
}

async function shown(field: TextField): Promise<string> {
  return text(field).innerText()
}

async function stored(field: 'other' | 'overview.onRequest', value: string): Promise<void> {
  const read = async () => {
    const { report: saved } = valueOf(await host.call('report.open', { id }))
    return field === 'other' ? saved.other : saved.overview.onRequest
  }
  await expect.poll(read).toBe(value)
}
