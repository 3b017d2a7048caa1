import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../core/document/compose.ts'
import { editions } from '../../core/form/editions.ts'
import type { Form } from '../../core/form/form.ts'
import { columnBalances } from '../../core/report/balance.ts'
import { enteredCells, fieldValue, withFields } from '../../core/report/fields.ts'
import { type CellName, type Report, cellName } from '../../core/report/report.ts'
import { figures } from '../../core/report/totals.ts'
import { xlsxOf } from '../../services/writers/xlsx/xlsx.ts'
import { reportArbitrary } from '../arbitraries/report.ts'
import { convertWithLibreOffice, findLibreOffice } from './libreoffice.ts'
import { pdfPages } from './pdf-words.ts'
import { reports, sample } from './reports.ts'
import { officeFaults } from './validator.ts'
import { type Figure, balancesShown, edited, figuresShown } from './workbook.ts'

/** Reports whose workbooks differ: no text of a report stands in one. */
const figured = uniqueBy(reports, ([, { year, agency, tables }]) => JSON.stringify([year, agency, tables]))

const random = fc.sample(reportArbitrary, { seed: 2024, numRuns: 6 })
const all: readonly (readonly [string, Report])[] = [
  ...figured,
  ...random.map((report, i) => [`random report ${i + 1}`, report] as const),
]

/** Every figure of a report, entered and computed, as a workbook is to show it. */
function expectedFigures(report: Report): Record<CellName, Figure> {
  const form: Form = editions[report.form]
  return Object.fromEntries(
    Object.values(form.tables).flatMap((table) =>
      Object.entries(figures(table, report.tables[table.id])).map(([address, value]) => [
        cellName(table.id, address as `${string}/${string}`),
        Number(value),
      ]),
    ),
  )
}

function expectedBalances(report: Report): Record<string, Figure[]> {
  const form: Form = editions[report.form]
  return Object.fromEntries(
    form.balances
      .flatMap((balance) => columnBalances(form, balance, report))
      .map(({ column, left, right, difference, isEmpty }) => [
        column,
        isEmpty ? ['', '', '', ''] : [left, right, difference, difference === 0 ? '平衡' : '不平衡'],
      ]),
  )
}

async function expectFigures(workbook: Uint8Array, report: Report) {
  const form = editions[report.form]
  expect(await figuresShown(workbook, form)).toEqual(expectedFigures(report))
  expect(await balancesShown(workbook, form)).toEqual(expectedBalances(report))
}

describe('the workbook', () => {
  it.each(all)('holds the figures and the results of its formulas: %s', async (_, report) => {
    await expectFigures(await xlsxOf(report), report)
  })

  it('is the same for the same report, and says whose it is but no time', async () => {
    const workbook = await xlsxOf(sample)
    expect(Buffer.from(await xlsxOf(sample)).equals(workbook)).toBe(true)
    const { properties } = await readXlsx(workbook)
    const { title, author } = compose(sample).meta
    expect(properties).toMatchObject({ title, creator: author })
    expect(properties).not.toHaveProperty('created')
    expect(properties).not.toHaveProperty('modified')
  })

  it('keeps every digit of an amount', async () => {
    const report = withFields(sample, [['disclosure:fees/amount', '24252.311082']])
    const xml = strFromU8(unzipSync(await xlsxOf(report))['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(xml).toContain('<v>24252.311082</v>')
  })

  it('takes no words for formulas, markup or escapes', async () => {
    const name = '=1+1 <v>&"甲"</v> _x0041_乙\u0007'
    const workbook = await xlsxOf({ ...sample, agency: { ...sample.agency, name } })
    const { sheets } = await readXlsx(workbook)
    expect(sheets.map(({ rows }) => rows[1]?.[0])).toEqual(
      Array(3).fill('机关名称：=1+1 <v>&"甲"</v> _x0041_乙　　统计年度：2024年'),
    )
  })

  it('has the parts of the form as sheets that print on A4, with its heads repeated', async () => {
    const workbook = await xlsxOf(sample)
    const { sheets } = await readXlsx(workbook)
    expect(sheets.map(({ name }) => name)).toEqual([
      '二、主动公开',
      '三、申请收到和处理',
      '四、行政复议、行政诉讼',
    ])
    expect(sheets.map(({ pageSetup }) => [pageSetup?.paperSize, pageSetup?.orientation])).toEqual([
      ['a4', 'portrait'],
      ['a4', 'portrait'],
      ['a4', 'landscape'],
    ])
    const xml = strFromU8(unzipSync(workbook)['xl/workbook.xml'] ?? new Uint8Array())
    expect(xml).toContain(">'三、申请收到和处理'!$1:$5<")
  })
})

describe("Microsoft's validator", () => {
  it.each(figured)('finds nothing: %s', async (_, report) => {
    expect(await officeFaults(await xlsxOf(report), { kind: 'xlsx', office: 'Office2010' })).toEqual([])
  })
})

const soffice = findLibreOffice()
if (soffice === undefined)
  console.log('SKIPPED: LibreOffice is not installed, so no workbook is calculated by it.')

describe.skipIf(soffice === undefined)('the workbook as LibreOffice calculates it', () => {
  const changed = random.map(
    (report): { report: Report; changes: (readonly [CellName, number | null])[] } => {
      const cells = enteredCells(editions[report.form]).filter((cell) => !cell.endsWith('/amount'))
      const changes = cells.map((cell, i) => {
        const value = fieldValue(report, cell)
        return [cell, i % 3 === 0 ? null : typeof value === 'number' ? value + 1 : 5] as const
      })
      return { report, changes }
    },
  )
  /** The workbooks of all reports, results taken out, then those of the changed ones: LibreOffice starts once for both. */
  let calculated: Uint8Array[] = []
  beforeAll(async () => {
    const workbooks = await Promise.all([
      ...all.map(async ([, each]) => edited(await xlsxOf(each), each.form, [])),
      ...changed.map(async ({ report, changes }) => edited(await xlsxOf(report), report.form, changes)),
    ])
    calculated = await convertWithLibreOffice(soffice ?? '', workbooks, { from: 'xlsx', to: 'xlsx' })
  })

  it('has our totals and balances, results taken out beforehand', async () => {
    for (const [i, [, report]] of all.entries()) await expectFigures(calculatedAt(i), report)
  })

  it('follows figures that a reviewer changes, fills in and takes out', async () => {
    for (const [i, { report, changes }] of changed.entries())
      await expectFigures(calculatedAt(all.length + i), withFields(report, changes))
  })

  it('prints each table on one page', async () => {
    const workbooks = await Promise.all(figured.map(([, report]) => xlsxOf(report)))
    for (const pdf of await convertWithLibreOffice(soffice ?? '', workbooks, { from: 'xlsx', to: 'pdf' })) {
      const pages = await pdfPages(pdf)
      expect(pages).toHaveLength(3)
      expect(pages[1]).toContain('四、结转下年度继续办理')
      expect(pages[1]).toContain('浅色底纹的单元格是公式')
    }
  })

  function calculatedAt(index: number): Uint8Array {
    return calculated[index] ?? new Uint8Array()
  }
})

function uniqueBy<T>(all: readonly T[], key: (one: T) => string): T[] {
  return [...new Map(all.toReversed().map((one) => [key(one), one])).values()].toReversed()
}
