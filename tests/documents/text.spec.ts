import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { standardLayout } from '../../core/document/tree.ts'
import { editions } from '../../core/form/editions.ts'
import { cellName } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { drawnCharts } from '../../services/case/charts.ts'
import { importFile } from '../../services/readers/import-file.ts'
import { plainTextOf } from '../../services/writers/text.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { figuredYears, reports, sample } from './reports.ts'
import { squashed, treeWords } from './tree-words.ts'

const signed = { layout: { ...standardLayout, signature: 'seal' }, signedOn: '2025-01-09' } as const

const linesOf = (text: string) => text.replace('\ufeff', '').split('\r\n')

describe.each(reports)('the text of %s', (_, report) => {
  const tree = compose(report, signed)
  const text = plainTextOf(tree)

  it('has the words of the document in its order and nothing else', () => {
    expect(squashed(text)).toBe(squashed(treeWords(tree).join('')))
  })

  it('has a line a paragraph, and lines as Windows ends them', () => {
    expect(text.startsWith('\ufeff')).toBe(true)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const paragraphs = tree.blocks.filter(({ kind }) => kind === 'paragraph')
    const indented = linesOf(text).filter((line) => /^　　[^　]/u.test(line))
    expect(indented.length).toBeGreaterThanOrEqual(paragraphs.length)
  })

  it('has tabs in its tables only, in every row one less than the form has columns', () => {
    const tabs = linesOf(text).flatMap((line) => (line.includes('\t') ? [line.split('\t').length] : []))
    const columns = tree.blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.map(() => block.columnWidths.length) : [],
    )
    expect(tabs).toEqual(columns)
  })
})

describe('the text', () => {
  it('sets headings and paragraphs as they are printed', () => {
    const lines = linesOf(plainTextOf(compose(sample, signed)))
    expect(lines[0]).toBe('渠县信访局2024年政府信息公开工作年度报告')
    expect(lines).toContain('一、总体情况')
    expect(lines.find((line) => line.includes('主动公开。'))).toMatch(/^　　（一）主动公开。坚持/u)
    expect(lines.slice(-3)).toEqual([
      '　　　　　　　　　　　　　　　　　　渠县信访局',
      '　　　　　　　　　　　　　　　　　　2025年1月9日',
      '',
    ])
  })

  it('sets a merged cell once, at the place where it begins', () => {
    const lines = linesOf(plainTextOf(compose(sample)))
    expect(lines).toContain('信息内容\t本年处理决定数量\t\t')
    expect(lines).toContain('\t\t\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t')
    expect(lines).toContain('三、本年度办理结果\t（一）予以公开\t\t0\t0\t0\t0\t0\t0\t0')
    expect(lines).toContain('\t（三）不予公开\t1.属于国家秘密\t0\t0\t0\t0\t0\t0\t0')
  })

  it('keeps what looks like marks of other formats', async () => {
    const other = '# 不是标题\n**不是粗体** <b>不是标签</b> &lt; __x__\n| 甲 | 乙 |\n一、总体情况'
    const text = plainTextOf(compose({ ...sample, other }, signed))
    const { report } = await importFile(new TextEncoder().encode(text), '报告.txt')
    expect(report.other).toBe(other)
  })

  it('gives charts in words, and figures come back all the same', async () => {
    const years = figuredYears([2022, 2023, 2024])
    const report = years[2] ?? sample
    const tree = compose(report, { charts: await drawnCharts(years) })
    const text = plainTextOf(tree)
    const charts = tree.blocks.filter((block) => block.kind === 'chart')
    expect(charts).toHaveLength(4)
    for (const { caption, chart } of charts)
      expect(text).toContain(`${caption}\r\n　　${chart.alternative}\r\n`)
    const read = await importFile(new TextEncoder().encode(text), '报告.txt')
    expect(read.report.tables).toEqual(report.tables)
  })

  it('gives back every figure and every total of any report', async () => {
    await fc.assert(
      fc.asyncProperty(reportArbitrary, async (report) => {
        const text = plainTextOf(compose(report))
        const read = await importFile(new TextEncoder().encode(text), '报告.txt')
        expect(read.report.tables).toEqual(report.tables)
        for (const table of Object.values(editions[report.form].tables)) {
          const computed = figures(table, report.tables[table.id])
          for (const [address, value] of Object.entries(read.report.stated?.[table.id] ?? {}))
            expect([cellName(table.id, address as `${string}/${string}`), value]).toEqual([
              cellName(table.id, address as `${string}/${string}`),
              computed[address as `${string}/${string}`],
            ])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is the same for the same document', () => {
    expect(plainTextOf(compose(sample, signed))).toBe(plainTextOf(compose(sample, signed)))
  })
})
