import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import type { Field, FieldValue, Report } from '../../core/report/report.ts'
import { withFields } from '../../core/report/fields.ts'
import { drawnCharts } from '../../services/case/charts.ts'
import { createEngine } from '../../services/engine/engine.ts'
import { engine } from './engine.ts'
import { docxOf } from '../../services/writers/docx/docx.ts'
import { htmlOf } from '../../services/writers/html/html.ts'
import { pdfOf } from '../../services/writers/pdf.ts'
import { barriersOn } from '../e2e/axe.ts'
import { sharedBrowser, type SpecBrowser } from '../e2e/browser.ts'
import { readPdf } from './pdf-reader.ts'
import { pdfPages } from './pdf-words.ts'
import { sample } from './reports.ts'
import { squashed } from './tree-words.ts'
import { officeFaults } from './validator.ts'
import { readWord } from './word-reader.ts'

function year(of: number, more: number): Report {
  const figures: [Field, FieldValue][] = [
    ['requests:received/natural', 10 + more],
    ['requests:received/legalService', 2],
    ['requests:granted/natural', 8 + more],
    ['requests:refused.stateSecret/natural', 4],
    ['disclosure:normativeDocuments/issued', more],
    ['disclosure:normativeDocuments/inForce', 20 + more],
  ]
  return withFields({ ...sample, year: of }, figures)
}

const reports = [year(2021, 0), year(2022, 1), year(2024, 3)]
const charts = await drawnCharts(reports)
const tree = compose(year(2024, 3), { charts })
let browser: SpecBrowser
let page: Page
beforeAll(async () => {
  browser = await sharedBrowser()
  page = await (await browser.newContext({ offline: true })).newPage()
})
afterAll(async () => {
  await browser.close()
})

describe('charts in a report', () => {
  it('stand behind their tables, numbered', () => {
    const kinds = tree.blocks.map((block) => (block.kind === 'table' ? block.table : block.kind))
    expect(kinds.slice(kinds.indexOf('disclosure'))).toEqual(
      expect.arrayContaining(['disclosure', 'chart', 'heading', 'requests', 'disputes']),
    )
    expect(kinds[kinds.indexOf('disclosure') + 1]).toBe('chart')
    expect(kinds.slice(kinds.indexOf('requests') + 1, kinds.indexOf('requests') + 4)).toEqual([
      'chart',
      'chart',
      'chart',
    ])
    const captions = tree.blocks.flatMap((block) => (block.kind === 'chart' ? [block.caption] : []))
    expect(captions[0]).toBe('图1　2021—2024年行政规范性文件制发和现行有效情况（单位：件）')
    expect(captions.map((caption) => caption.slice(0, 2))).toEqual(['图1', '图2', '图3', '图4'])
  })

  it('are well-formed XML', async () => {
    for (const { svg } of charts) {
      const problem = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
        return parsed.querySelector('parsererror')?.textContent ?? null
      }, svg)
      expect(problem).toBeNull()
    }
  })

  it('satisfy axe in the web page, and read out all their figures', async () => {
    await page.setContent(htmlOf(tree))
    expect(await barriersOn(page)).toEqual([])
    const names = await page
      .locator('.chart svg[role=img]')
      .evaluateAll((all) => all.map((one) => one.ariaLabel))
    expect(names).toEqual(charts.map(({ chart }) => chart.alternative))
  })

  it('stay within a telephone’s width', async () => {
    await page.setViewportSize({ width: 390, height: 800 })
    await page.setContent(htmlOf(tree))
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })

  it('are in the PDF with their captions and figures', async () => {
    const pdf = await pdfOf(tree, engine.printPdf)
    const words = (await pdfPages(pdf)).join('')
    for (const { chart } of charts) expect(words).toContain(squashed(chart.title))
    const { alternatives, roles } = await readPdf(pdf)
    expect(alternatives).toEqual(charts.map(({ chart }) => chart.alternative))
    expect(roles.filter((role) => role === 'Figure')).toHaveLength(4)
  })
})

describe('charts in Word', () => {
  let docx: Uint8Array
  beforeAll(async () => {
    docx = await docxOf(tree, engine.drawPng)
  })

  it("pass Microsoft's validator", async () => {
    expect(await officeFaults(docx, { kind: 'docx', office: 'Office2016' })).toEqual([])
  })

  it('are described, in line, centred, within the type area', async () => {
    const { body, paragraphs } = await readWord(docx)
    const described = [...body.matchAll(/<wp:docPr id="(\d+)" name="(.*?)" descr="(.*?)"/g)]
    expect(described.map((match) => match[3])).toEqual(charts.map(({ chart }) => chart.alternative))
    expect(described.map((match) => match[1])).toEqual(['1', '2', '3', '4'])
    expect(body.match(/<wp:inline /g)).toHaveLength(4)
    expect(body).not.toContain('<wp:anchor')
    for (const match of body.matchAll(/<wp:extent cx="(\d+)"/g))
      expect(Number(match[1]) / 36_000).toBeLessThanOrEqual(156)
    expect(paragraphs.filter(({ style }) => style === 'Chart')).toHaveLength(4)
    expect(paragraphs.filter(({ style }) => style === 'Caption').map(({ text }) => text.slice(0, 2))).toEqual(
      ['图1', '图2', '图3', '图4'],
    )
  })

  it('are SVG with a picture of 288 points an inch to fall back on', async () => {
    const { parts } = await readWord(docx)
    const names = [...parts.keys()].filter((name) => name.startsWith('word/media/'))
    expect(names.filter((name) => name.endsWith('.svg'))).toHaveLength(4)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(4)
    const png = await engine.drawPng(charts[0]?.svg ?? '')
    const view = new DataView(png.buffer, png.byteOffset)
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([588 * 3, 250 * 3])
  })

  it('make no other file from the same tree', async () => {
    expect(Buffer.compare(await docxOf(tree, engine.drawPng), docx)).toBe(0)
  })

  it('are refused with what to do where nothing can draw them', async () => {
    await expect(docxOf(tree, createEngine(undefined).drawPng)).rejects.toMatchObject({
      code: 'charts-undrawn',
    })
    await expect(docxOf(compose(sample), createEngine(undefined).drawPng)).resolves.toBeDefined()
  })
})
