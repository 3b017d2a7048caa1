import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { parseReport } from '../../core/report/schema.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { sample } from '../documents/reports.ts'
import { temporaryFolder } from '../test-ports.ts'
import { barriersOn } from './axe.ts'
import { ownPage, sharedBrowser, type SpecBrowser, watchedPage } from './browser.ts'
import { valueOf } from './host.ts'
import { type HostHere, startHostHere } from './host-here.ts'

const folder = temporaryFolder()
const seed = readFileSync(join(import.meta.dirname, '../data/reports/seed-quxian-2024.txt'), 'utf8')
let browser: SpecBrowser
let host: HostHere
let page: Page
const troubles: string[] = []

beforeAll(async () => {
  browser = await sharedBrowser()
  host = await startHostHere(folder.path)
  page = await watchedPage(browser, troubles)
})
afterAll(async () => {
  await browser.close()
  await host.stop()
  folder.release()
})
beforeEach(async () => {
  await page.goto(`${host.address}#/reports`)
  await page.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  await page.goto(`${host.address}#/import`)
  await page.getByText('把文件拖到这里').waitFor()
})

async function paste(data: Readonly<Record<string, string>>): Promise<void> {
  await page.getByLabel('或者粘贴', { exact: false }).evaluate((element, types) => {
    const clipboard = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboard.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true }))
  }, data)
}

async function reports(): Promise<number> {
  return valueOf(await host.call('reports.list', {})).total
}

it('reads a Word file, stores nothing before it is accepted, and goes on with the next year', async () => {
  const path = join(folder.path, '去年.docx')
  writeFileSync(path, await docxOf(compose({ ...sample, year: 2020 })))
  await page.getByLabel('选择以前的报告').setInputFiles(path)
  await page.getByText('没有拿不准的地方').waitFor()
  expect(await page.locator('[data-field="overview.onRequest"]').inputValue()).toBe(sample.overview.onRequest)
  expect(await reports()).toBe(0)
  await page.getByRole('button', { name: '存入，并接着写 2021年的' }).click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const { rows } = valueOf(await host.call('reports.list', {}))
  expect(rows.map(({ agency, year }) => `${agency}${year}`).toSorted()).toEqual([
    '渠县信访局2020',
    '渠县信访局2021',
  ])
})

it('keeps what was read also where the report of the next year, which is there, is opened', async () => {
  const path = join(folder.path, '前年.docx')
  writeFileSync(path, await docxOf(compose({ ...sample, year: 2019 })))
  await page.goto(`${host.address}#/import`)
  await page.getByLabel('选择以前的报告').setInputFiles(path)
  await page.getByRole('button', { name: '存入，并接着写 2020年的' }).click()
  await page.getByRole('button', { name: '存入，打开已有的 2020年' }).click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const { rows } = valueOf(await host.call('reports.list', {}))
  expect(rows.map(({ year }) => year).toSorted((a, b) => a - b)).toEqual([2019, 2020, 2021])
})

it('From last year’s Word file to a checked draft: at most twelve clicks, and a key for each figure', async () => {
  const of2022 = parseReport(JSON.stringify(sample).replaceAll('2024', '2022'))
  const path = join(folder.path, '上一年.docx')
  writeFileSync(path, await docxOf(compose(of2022)))
  let clicks = 0
  const click = async (target: Locator) => {
    clicks += 1
    await target.click()
  }
  await page.goto(`${host.address}#/reports`)
  await click(page.getByRole('button', { name: /^导入(?:以前的报告|去年的)/u }))
  // The button, and the file in the system's dialog.
  clicks += 2
  await page.getByLabel('选择以前的报告').setInputFiles(path)
  await click(page.getByRole('button', { name: '存入，并接着写 2023年的' }))
  await click(page.getByRole('button', { name: /^全部抄入/u }).first())
  await page.getByText('按 Ctrl+Z 全部撤销').waitFor()
  const blanks = () => page.locator('.prose .blank').count()
  const count = await blanks()
  expect(count).toBe(4)
  // A figure of this year's for the first, and for each of the others last year's, confirmed.
  await page.locator('[data-field="overview.proactive"] .blank').first().waitFor()
  await page.keyboard.type('127')
  await page.keyboard.press('Tab')
  for (let left = count - 1; left > 0; left -= 1) {
    await page.getByText('这里空着，去年是').waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(blanks).toBe(left - 1)
  }
  // Behind the last blank of the words comes the first cell, gone to by its own key.
  await page.getByText('这里没有空了。下一处空在').waitFor()
  await page.keyboard.press('F7')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-field')))
    .toMatch(/^disclosure:/u)
  for (const part of [2, 3, 4]) {
    await page.keyboard.press(`Control+${part}`)
    await click(page.getByRole('button', { name: /^空格填 0/u }))
    if ((await page.getByRole('button', { name: '全部确认' }).count()) > 0)
      await click(page.getByRole('button', { name: '全部确认' }))
  }
  await click(page.getByRole('link', { name: /^检查/u }))
  await page.getByRole('heading', { level: 1, name: '检查' }).waitFor()
  await expect.poll(() => page.locator('.severity.error, .severity.unwritten').count()).toBe(0)
  expect(clicks).toBeLessThanOrEqual(12)
  await page.keyboard.press('Control+1')
  await page.locator('[data-field="overview.proactive"]').waitFor()
})

it('shows beside the source where a field comes from', async () => {
  await paste({ 'text/plain': seed })
  await page.locator('[data-field="overview.platforms"]').focus()
  await page.locator('.source .source-active', { hasText: '建立信访信息发布平台' }).waitFor()
})

it('tells what is doubtful and what found no place, and takes corrections', async () => {
  const pasted = seed.replace('行政处罚\t0', '行政处罚\t若干').replace('行政许可\t0', '行政许可\t')
  await paste({
    'text/plain': `${pasted}\n\n渠县信访局\n2025年1月9日\n您访问的链接即将离开门户网站，是否继续？`,
  })
  await page.getByText('1 处要您看一看').waitFor()
  await page.getByText('没有放进报告的（1）').click()
  expect(await page.locator('[data-field="disclosure:licensing/decisions"]').inputValue()).toBe('')
  await page.getByRole('button', { name: '去看' }).click()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe(
    'disclosure:penalties/decisions',
  )
  await page.keyboard.type('12')
  await page.getByText('没有拿不准的地方').waitFor()
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: '不导入' }).click()
  await page.getByRole('dialog').getByText('导入的内容还没有存入').waitFor()
  await page.getByRole('button', { name: '返回核对' }).click()
  await page.getByRole('button', { name: '换一份' }).click()
  await page.getByRole('button', { name: '仍要换一份' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await page.locator('[data-field="disclosure:penalties/decisions"]').inputValue()).toBe('12')
  await page.getByRole('button', { name: '只存入' }).click()
  await page.getByRole('heading', { name: '基本信息' }).waitFor()
  const id = /report\/([^/]+)/u.exec(page.url())?.[1] ?? ''
  const { report } = valueOf(await host.call('report.open', { id }))
  expect(report.tables.disclosure).toMatchObject({ 'penalties/decisions': 12 })
  expect(report.tables.disclosure).not.toHaveProperty('licensing/decisions')
  expect(report.stated?.requests).toMatchObject({ 'received/total': 0 })
})

it('reads the tables of a page that was copied', async () => {
  await paste({ 'text/html': htmlOf(compose(sample)), 'text/plain': '只有文字' })
  await page.getByText('166 个数').waitFor()
})

it('takes a file that is dropped', async () => {
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], '去年.txt'))
    return transfer
  }, seed)
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: data })
  await page.getByText('从“去年.txt”认出').waitFor()
})

it('says in one sentence why a file is refused, and satisfies axe', async () => {
  const path = join(folder.path, '通知.docx')
  writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
  await page.getByLabel('选择以前的报告').setInputFiles(path)
  await page.getByText('不认识文件“通知.docx”的格式').waitFor()
  expect(await barriersOn(page)).toEqual([])
})

it('leaves no trouble in the console', () => {
  expect(troubles).toEqual([])
})

it('shows the files that the system asks the desktop program to open at once, one after the other', async () => {
  const text = (name: string, words: string) => ({ name, data: Buffer.from(words).toString('base64') })
  const waiting = [
    text('第一份.txt', seed.replaceAll('渠县', '营山县')),
    text('第二份.txt', `${seed}\n另有说明。`),
    text('坏的.docx', 'PNG'),
    text('第四份.txt', seed),
  ]
  const desktop = await ownPage(browser, troubles)
  await desktop.exposeFunction('nextFile', () => waiting.shift() ?? null)
  await desktop.exposeFunction('namesWaiting', () => waiting.map(({ name }) => name))
  await desktop.addInitScript(() => {
    const { nextFile, namesWaiting } = window as unknown as Record<string, () => Promise<unknown>>
    const post = (operation: string, input: unknown) =>
      fetch(`call/${operation}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      })
    const bridge = {
      call: async (operation: string, input: unknown): Promise<unknown> =>
        operation === 'import.opened'
          ? { ok: true, value: { file: await nextFile?.() } }
          : operation === 'import.waiting'
            ? { ok: true, value: { names: await namesWaiting?.() } }
            : (await post(operation, input)).json(),
      onFlush: () => undefined,
      onAction: () => undefined,
      offerActions: () => undefined,
      onOpened: (tell: () => void) => Object.assign(window, { tellOpened: tell }),
    }
    Object.assign(window, { nianbao: bridge })
  })
  await desktop.goto(`${host.address}#/reports`)
  await desktop.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  await desktop.evaluate(() => {
    const { tellOpened } = window as unknown as { tellOpened: () => void }
    for (let i = 0; i < 4; i++) tellOpened()
  })
  const press = (name: string) => desktop.getByRole('button', { name }).click()
  await desktop.getByText('从“第一份.txt”认出').waitFor()
  await desktop.getByText('还有“第二份.txt”等 3 个文件要打开').waitFor()
  await press('只存入')
  await desktop.getByText('从“第二份.txt”认出').waitFor()
  await desktop.getByText('刚才的一份已经存入').waitFor()
  await press('不导入')
  // What can't be read is told, and the next is opened when that was seen.
  await desktop.getByRole('alert').getByText('没有从中认出').waitFor()
  await press('接着打开')
  await desktop.getByText('从“第四份.txt”认出').waitFor()
  await press('不导入')
  await desktop.getByRole('heading', { name: '年度报告', exact: true }).waitFor()
  await desktop.close()
})
