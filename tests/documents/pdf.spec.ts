import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { type PageLayout, standardLayout } from '../../core/document/tree.ts'
import type { Report } from '../../core/report/report.ts'
import { engine } from './engine.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { clauseFaults } from './pdf-clauses.ts'
import { missingFonts, type PdfPage, readPdf } from './pdf-reader.ts'
import { pairedLayouts, reports, sample } from './reports.ts'
import { headingsOf, squashed, treeWords } from './tree-words.ts'

const MM = 72 / 25.4
const BOTTOM = 35 * MM

const printed = new Map<string, ReturnType<typeof printAnew>>()
/** A report printed and read, once for each layout however many tests look at it. */
const print = (report: Report, layout: PageLayout = standardLayout) => {
  const key = JSON.stringify([report, Object.entries(layout).sort()])
  const made = printed.get(key) ?? printAnew(report, layout)
  printed.set(key, made)
  return made
}
const printAnew = async (report: Report, layout: PageLayout) => {
  const tree = compose(report, { layout, signedOn: '2025-01-09' })
  const bytes = await pdfOf(tree, engine.printPdf)
  return { tree, bytes, ...(await readPdf(bytes)) }
}
const textOf = (page: PdfPage, within: (baseline: number) => boolean) =>
  page.texts.flatMap(({ text, baseline }) => (within(baseline) ? [text] : [])).join('')
const footOf = (page: PdfPage) => page.texts.filter(({ text, baseline }) => baseline < BOTTOM && text.trim())

describe.each(reports)('the PDF of %s', (name, report) => {
  it('carries words, outline and page numbers of the document, and keeps to PDF/A-2a and PDF/UA-1', async () => {
    const { pages, outline, tree, bytes } = await print(report)
    expect(await clauseFaults(bytes)).toEqual([])
    const body = pages.map((page) => textOf(page, (baseline) => baseline > BOTTOM)).join('')
    expect(squashed(body)).toBe(squashed(treeWords(tree).join('')))
    const plain = (headings: typeof outline) => headings.map(([depth, text]) => [depth, squashed(text)])
    expect(plain(outline)).toEqual(plain(headingsOf(tree)))
    expect(pages.map((page) => textOf(page, (baseline) => baseline < BOTTOM))).toEqual(
      pages.map((_, i) => `— ${i + 1} —`),
    )
    if (name === 'the sample') expect(pages).toHaveLength(5)
  })
})

describe('the PDF', () => {
  it('is tagged, in Chinese, with its own properties and all fonts inside', async () => {
    const { info, tagged, roles, bytes, pages } = await print(sample)
    expect(tagged).toBe(true)
    expect(roles).toEqual(expect.arrayContaining(['H1', 'H2', 'H3', 'P', 'Table', 'TR', 'TH', 'TD']))
    expect(info).toMatchObject({
      Title: '渠县信访局2024年政府信息公开工作年度报告',
      Author: '渠县信访局',
      Subject: '2024年度',
      Creator: '年报编制助手',
      Language: 'zh-CN',
    })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/DisplayDocTitle true/)
    expect(await missingFonts(bytes)).toEqual([])
    for (const { size } of pages) {
      expect(Math.abs(size[0] - 210 * MM)).toBeLessThan(0.5)
      expect(Math.abs(size[1] - 297 * MM)).toBeLessThan(0.5)
    }
  })

  it('sets 22 lines a page, and 28 characters a line', async () => {
    const { pages } = await print({ ...sample, preamble: '字'.repeat(28 * 22 * 3) })
    const page = pages[1]
    const lines = Map.groupBy(page?.texts.filter(({ baseline }) => baseline > BOTTOM) ?? [], ({ baseline }) =>
      Math.round(baseline),
    )
    const lengths = [...lines.values()].map((texts) => texts.map(({ text }) => text).join('').length)
    expect(lengths).toEqual(Array.from({ length: 22 }, () => 28))
  })

  it('keeps the longest table on one page with its heading', async () => {
    for (const linePitch of [579, 560] as const) {
      const { pages } = await print(sample, { ...standardLayout, linePitch })
      const text = pages.map((page) => squashed(page.texts.map((one) => one.text).join('')))
      const at = text.findIndex((page) => page.includes('四、结转下年度继续办理'))
      expect(text[at]).toContain('三、收到和处理政府信息公开申请情况')
    }
  })

  it('has left and right margins exchanged on even pages where it is printed on both sides', async () => {
    const long = { ...sample, preamble: '字'.repeat(28 * 22 * 3) }
    const [single, double] = [await print(long), await print(long, { ...standardLayout, doubleSided: true })]
    const linesOf = ({ pages }: typeof single) => pages.map((page) => page.texts.map(({ text }) => text))
    expect(linesOf(double)).toEqual(linesOf(single))
    const moved = double.pages.map(({ texts }, i) =>
      texts.map(({ left }, at) => (left - (single.pages[i]?.texts[at]?.left ?? NaN)) / MM),
    )
    // Browsers set pages on whole pixels, a quarter of a millimetre.
    const off = moved.map((page, i) => Math.max(...page.map((by) => Math.abs(by - (i % 2 === 0 ? 0 : -2)))))
    expect(Math.max(...off)).toBeLessThan(0.15)
  })

  it.each(pairedLayouts)('keeps to %j', async (layout) => {
    const { pages, tree } = await print(sample, layout)
    expect(pages.length).toBeLessThanOrEqual(6)
    for (const [i, page] of pages.entries()) {
      const foot = footOf(page)
      const [leftMargin, rightMargin] = layout.doubleSided && i % 2 === 1 ? [26, 28] : [28, 26]
      const left = Math.min(...foot.map((one) => one.left)) / MM - leftMargin
      const right = 210 - rightMargin - Math.max(...foot.map((one) => one.right)) / MM
      if (layout.pageNumbers === 'centred') expect(Math.abs(left - right)).toBeLessThan(1)
      else expect(Math.abs((i % 2 === 0 ? right : left) - 14 / MM)).toBeLessThan(0.5)
    }
    const last = squashed(
      pages
        .at(-1)
        ?.texts.map((one) => one.text)
        .join('') ?? '',
    )
    const signature = tree.blocks.find((block) => block.kind === 'signature')
    if (!signature) return
    const at = last.indexOf(squashed(signature.name + signature.date))
    expect(at, 'something stands on the page before the signature').toBeGreaterThan(0)
  })
})
