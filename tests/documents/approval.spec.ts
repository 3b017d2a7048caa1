import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApprovalMatter, composeApproval } from '../../core/approval/approval-sheet.ts'
import { checkReport } from '../../core/checks/check.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { withFields } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import { defaultSettings } from '../../core/settings.ts'
import { engine } from './engine.ts'
import { approvalDocx } from '../../services/writers/approval/docx.ts'
import { approvalHtml } from '../../services/writers/approval/html.ts'
import { approvalPdf } from '../../services/writers/approval/pdf.ts'
import { barriersOn } from '../e2e/axe.ts'
import { sharedBrowser, type SpecBrowser } from '../e2e/browser.ts'
import { findLibreOffice, printWithLibreOffice } from './libreoffice.ts'
import { clauseFaults } from './pdf-clauses.ts'
import { missingFonts, readPdf } from './pdf-reader.ts'
import { pagesOfRows } from './pdf-tables.ts'
import { pdfPages } from './pdf-words.ts'
import { reports, sample } from './reports.ts'
import { squashed } from './tree-words.ts'
import { officeFaults } from './validator.ts'
import { readWord, textOf } from './word-reader.ts'

const sheetOf = (report: Report, more: Partial<ApprovalMatter> = {}) =>
  composeApproval({
    report,
    findings: checkReport(report),
    setAside: [],
    version: 1,
    state: 'review',
    digest: '0123456789abcdef'.repeat(4),
    rows: defaultSettings.approvalRows,
    layout: standardLayout,
    deadline: '2026-01-31',
    ...more,
  })

const HOSTILE = '<b>甲</b> &amp; {x} ${y} </w:t>\u0007\n乙'
const LONG_NAME = '某某国家级经济技术开发区管理委员会行政审批服务和政务信息管理综合协调工作办公室甲'
const named = (name: string) => ({ ...sample, agency: { ...sample.agency, name } })
const broken = withFields(named(LONG_NAME), [
  ['requests:received/natural', 123456],
  ['requests:received/enterprise', 123456],
  ['requests:received/research', 123456],
  ['requests:received/publicInterest', 123456],
  ['requests:received/legalService', 123456],
  ['requests:received/otherOrganisation', 123456],
])
const brokenErrors = checkReport(broken).filter(({ rule }) => rule === 'arithmetic.balance')
const tall = Array.from({ length: 12 }, (_, i) => ({ label: `会签单位${i + 1}`, tall: true }))

/** Reports whose sheets differ in more than the words of a finding. */
const SHOWN = ['the sample', 'a report in the form of 2019', 'a blank report', 'figures of six digits']

/** Sheets that strain a page, each by its name. */
const onePage = [
  ...reports
    .filter(([name]) => SHOWN.includes(name))
    .map(([name, report]) => [name, sheetOf(report)] as const),
  [
    'a unit of forty characters and six errors',
    sheetOf(broken, {
      findings: brokenErrors,
      state: 'submitted',
      signed: { on: '2026-01-20', by: '张三' },
    }),
  ],
  [
    'findings set aside, in hostile words',
    sheetOf(named(HOSTILE), {
      setAside: Array.from({ length: 9 }, () => ({ message: HOSTILE.repeat(3), reason: HOSTILE.repeat(30) })),
      rows: [{ label: '<i>签&发', tall: false }],
    }),
  ],
] as const
const twoPages = sheetOf(sample, { rows: tall })
const all = [...onePage, ['twelve tall rows', twoPages] as const]

const soffice = findLibreOffice()
/** The pages of each sheet as LibreOffice prints them, where it is installed. */
let printed: string[][] = []
let browser: SpecBrowser
let page: Page
beforeAll(async () => {
  if (soffice !== undefined) {
    const words = await Promise.all(all.map(([, sheet]) => approvalDocx(sheet)))
    printed = await Promise.all((await printWithLibreOffice(soffice, words)).map(pdfPages))
  }
  browser = await sharedBrowser()
  page = await (await browser.newContext({ offline: true })).newPage()
})
afterAll(async () => {
  await browser.close()
})

if (soffice === undefined)
  console.log('SKIPPED: LibreOffice is not installed, so no approval sheet is opened by it.')

describe.each(all.map(([name, sheet], i) => [name, sheet, i] as const))(
  'the approval sheet in Word and PDF: %s',
  (name, sheet, i) => {
    it('has the same words in both, all on one page unless the rows are many', async () => {
      const word = await approvalDocx(sheet)
      const pdf = await pdfPages(await approvalPdf(sheet, engine.printPdf))
      const office = soffice === undefined ? pdf : (printed[i] ?? [])
      expect([pdf.length, office.length]).toEqual(sheet === twoPages ? [2, 2] : [1, 1])
      expect(office.join('')).toBe(pdf.join(''))
      if (name !== 'twelve tall rows') expect(pdf[0]).toBe(squashed(textOf((await readWord(word)).body)))
    })
  },
)

describe('the approval sheet in Word', () => {
  it.each(all)('satisfies Microsoft’s validator: %s', async (_, sheet) => {
    const word = await approvalDocx(sheet)
    expect(await officeFaults(word, { kind: 'docx', office: 'Office2010' })).toEqual([])
  })

  it('lists the six errors of a report', async () => {
    expect([LONG_NAME.length, brokenErrors.length]).toEqual([40, 6])
    const { body } = await readWord(await approvalDocx(sheetOf(broken, { findings: brokenErrors })))
    for (const { message } of brokenErrors) expect(textOf(body)).toContain(message.slice(0, 40))
  })

  it('keeps rows whole at widths that agree, and names its fonts', async () => {
    const { tables, parts, body } = await readWord(await approvalDocx(twoPages))
    const [table] = tables
    expect(new Set(table?.grid.map((line) => line.length))).toEqual(new Set([table?.columns.length]))
    for (const { xml, cells } of table?.rows ?? []) {
      expect(xml).toContain('<w:cantSplit/>')
      expect(xml).toMatch(/<w:trHeight w:val="\d+" w:hRule="atLeast"\/>/)
      let at = 0
      for (const { width, span, xml: cell } of cells) {
        expect(width).toBe(table?.columns.slice(at, at + span).reduce((sum, column) => sum + column, 0))
        expect(cell).toMatch(/<w:pStyle w:val="Sheet\w+"\/>/)
        at += span
      }
    }
    const styles = parts.get('word/styles.xml') ?? ''
    expect(/w:styleId="SheetText">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('<w:snapToGrid w:val="0"/>')
    expect(/w:styleId="SheetLabel">.*?<\/w:style>/s.exec(styles)?.[0]).toContain('w:eastAsia="黑体"')
    expect([...parts].filter(([name]) => !name.includes('theme/')).join('')).not.toMatch(/eastAsiaTheme/)
    const runs = body.match(/<w:r>.*?<\/w:r>/gs) ?? []
    expect(runs.filter((run) => !run.includes('w:hint="eastAsia"'))).toEqual([])
  })

  it('tells on a second page which text is signed there', async () => {
    const { tables } = await readWord(await approvalDocx(twoPages))
    const heads = tables[0]?.rows.filter(({ xml }) => xml.includes('<w:tblHeader/>')) ?? []
    expect(heads.map(({ cells }) => cells[0]?.text)).toEqual([
      '机关名称',
      '报告名称',
      '报送期限',
      '校验码（SHA-256）',
    ])
    const pages = await pdfPages(await approvalPdf(twoPages, engine.printPdf))
    expect(pages[1]).toMatch(/^机关名称渠县信访局.*0123456789abcdef.*会签单位12/)
  })

  it('is the same bytes for the same sheet', async () => {
    const [first, second] = [await approvalDocx(sheetOf(sample)), await approvalDocx(sheetOf(sample))]
    expect(Buffer.compare(first, second)).toBe(0)
    expect(approvalHtml(sheetOf(sample))).toBe(approvalHtml(sheetOf(sample)))
  })
})

describe('the approval sheet as PDF', () => {
  it('is tagged, in Chinese, with its own properties and all fonts inside', async () => {
    const bytes = await approvalPdf(sheetOf(sample), engine.printPdf)
    const { info, tagged, roles } = await readPdf(bytes)
    expect(tagged).toBe(true)
    expect(roles).toEqual(expect.arrayContaining(['H1', 'Table', 'TR', 'TH', 'TD']))
    expect(info).toMatchObject({
      Title: '渠县信访局2024年政府信息公开工作年度报告审签单',
      Author: '渠县信访局',
      Creator: '年报编制助手',
      Language: 'zh-CN',
    })
    expect(await missingFonts(bytes)).toEqual([])
    expect(await clauseFaults(bytes)).toEqual([])
  })

  it('is read aloud once where its head stands on a second page too', async () => {
    const twice = await pagesOfRows(await engine.printPdf(approvalHtml(twoPages)))
    expect(twice.slice(0, twoPages.headerRows)).toEqual(Array(twoPages.headerRows).fill(2))
    const bytes = await approvalPdf(twoPages, engine.printPdf)
    expect(new Set(await pagesOfRows(bytes))).toEqual(new Set([1]))
    expect(await clauseFaults(bytes)).toEqual([])
  })
})

describe('the approval sheet as a page', () => {
  it.each([1280, 390])('satisfies axe at a width of %i', async (width) => {
    await page.setViewportSize({ width, height: 800 })
    await page.setContent(approvalHtml(twoPages))
    expect(await barriersOn(page)).toEqual([])
  })

  it('shows users’ marks as text, and holds nothing from elsewhere', async () => {
    const html = approvalHtml(sheetOf(named(HOSTILE), { rows: [{ label: '<i>签&发', tall: false }] }))
    await page.setContent(html)
    expect(await page.locator('b,i,script,link,img').count()).toBe(0)
    expect(await page.locator('tr', { hasText: '机关名称' }).locator('td').textContent()).toBe(
      '<b>甲</b> &amp; {x} ${y} </w:t> 乙',
    )
    expect(await page.locator('th').last().textContent()).toBe('<i>签&发')
    expect(html).not.toMatch(/https?:|@import|url\(/)
  })
})
