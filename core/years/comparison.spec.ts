import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import type { Report } from '../report/report.ts'
import { type ComparedCell, type Comparison, compareYears } from './comparison.ts'
import { yearReport } from './years.testing.ts'

const NEW = 'requests:received/natural'

function cellsOf(comparison: Comparison, key: string): readonly (ComparedCell | null)[] {
  const row = comparison.groups.flatMap(({ rows }) => rows).find((each) => each.key === key)
  if (!row) throw new Error(`No row ${key}`)
  return row.cells
}

describe('years side by side', () => {
  it('stand oldest first, and years without a report are a gap', () => {
    const { columns } = compareYears([yearReport(2024), yearReport(2020), yearReport(2021)])
    expect(columns).toEqual([
      { kind: 'year', year: 2020 },
      { kind: 'year', year: 2021 },
      { kind: 'gap', from: 2022, to: 2023 },
      { kind: 'year', year: 2024 },
    ])
  })

  it('take the first of two reports for one year', () => {
    const comparison = compareYears([yearReport(2024, { [NEW]: 5 }), yearReport(2024, { [NEW]: 7 })])
    expect(cellsOf(comparison, 'requests_received_new').map((cell) => cell?.value)).toEqual([5])
  })

  it('tell what is not filled in from 0, and compare only what is filled in twice', () => {
    const comparison = compareYears([
      yearReport(2021, { [NEW]: 0 }),
      yearReport(2022),
      yearReport(2023, { [NEW]: 4 }),
      yearReport(2024, { [NEW]: 6, 'requests:received/enterprise': 1 }),
    ])
    expect(cellsOf(comparison, 'requests_received_new')).toMatchObject([
      { value: 0, change: null },
      { value: null, change: null },
      { value: 4, change: null },
      { value: 7, change: { difference: 3, direction: 'up', percent: 75 } },
    ])
  })

  it('give no percentage of 0 and no change across a gap', () => {
    const comparison = compareYears([
      yearReport(2020, { [NEW]: 0 }),
      yearReport(2021, { [NEW]: 3 }),
      yearReport(2023, { [NEW]: 1 }),
    ])
    expect(cellsOf(comparison, 'requests_received_new').map((cell) => cell?.change)).toEqual([
      null,
      { difference: 3, direction: 'up', percent: null },
      undefined,
      null,
    ])
  })

  it('subtract money exactly', () => {
    const comparison = compareYears([
      yearReport(2023, { 'disclosure:fees/amount': '0.3' }),
      yearReport(2024, { 'disclosure:fees/amount': '0.1' }),
    ])
    expect(cellsOf(comparison, 'fees_amount')[1]?.change).toEqual({
      difference: '-0.2',
      direction: 'down',
      percent: -66.7,
    })
  })

  it('add up the rows of a result and both ways to court', () => {
    const comparison = compareYears([
      yearReport(2024, {
        'requests:refused.stateSecret/natural': 2,
        'requests:refused.enforcementFile/research': 3,
        'disputes:litigationDirect/upheld': 1,
        'disputes:litigationAfterReconsideration/upheld': 4,
      }),
    ])
    expect(cellsOf(comparison, 'refused')[0]?.value).toBe(5)
    expect(cellsOf(comparison, '行政诉讼.upheld')[0]?.value).toBe(5)
    expect(cellsOf(comparison, '行政诉讼.total')[0]?.value).toBe(5)
  })
})

describe('relations across years', () => {
  it('that do not hold are marked in their row and year, with a sentence', () => {
    const comparison = compareYears([
      yearReport(2023, { 'requests:carriedOut/natural': 2, 'disclosure:normativeDocuments/inForce': 10 }),
      yearReport(2024, {
        'requests:carriedIn/natural': 3,
        'disclosure:normativeDocuments/issued': 2,
        'disclosure:normativeDocuments/repealed': 1,
        'disclosure:normativeDocuments/inForce': 12,
      }),
    ])
    expect(comparison.breaks.map(({ year, severity }) => [year, severity])).toEqual([
      [2024, 'error'],
      [2024, 'warning'],
    ])
    expect(comparison.breaks[0]?.message).toContain('上年结转是 3')
    expect(cellsOf(comparison, 'requests_carried_in').map((cell) => cell?.breaks)).toEqual([[], [0]])
    expect(cellsOf(comparison, 'normative_docs_in_force').map((cell) => cell?.breaks)).toEqual([[], [1]])
    expect(cellsOf(comparison, 'carried_out').map((cell) => cell?.breaks)).toEqual([[], []])
  })

  it('are not asked for across a gap', () => {
    const { breaks } = compareYears([
      yearReport(2021, { 'requests:carriedOut/natural': 2 }),
      yearReport(2023, { 'requests:carriedIn/natural': 3 }),
    ])
    expect(breaks).toEqual([])
  })
})

describe('any years', () => {
  const years: fc.Arbitrary<Report[]> = fc.uniqueArray(
    fc
      .tuple(fc.integer({ min: 2018, max: 2026 }), reportArbitrary)
      .map(([year, report]) => ({ ...report, year })),
    { selector: ({ year }) => year, maxLength: 6 },
  )
  /** Millionths, so that money is added exactly. */
  const exact = (value: number | string) => Math.round(Number(value) * 1e6)

  it('have changes that add up: last year and the difference are this year', () => {
    fc.assert(
      fc.property(years, (reports) => {
        const { groups, columns } = compareYears(reports)
        for (const { cells } of groups.flatMap(({ rows }) => rows)) {
          expect(cells).toHaveLength(columns.length)
          cells.forEach((cell, i) => {
            const before = cells[i - 1]?.value
            if (cell?.change)
              expect(exact(before ?? NaN) + exact(cell.change.difference)).toBe(exact(cell.value ?? NaN))
            else expect(cell === null || cell.value === null || before == null).toBe(true)
          })
        }
      }),
      { numRuns: 40 },
    )
  })

  it('have a cell marked for every relation that does not hold', () => {
    fc.assert(
      fc.property(years, (reports) => {
        const { groups, columns, breaks } = compareYears(reports)
        const marked = new Set<number>()
        for (const { cells } of groups.flatMap(({ rows }) => rows))
          cells.forEach((cell, i) => {
            const column = columns[i]
            for (const index of cell?.breaks ?? []) {
              expect(column).toEqual({ kind: 'year', year: breaks[index]?.year })
              marked.add(index)
            }
          })
        expect([...marked].sort((a, b) => a - b)).toEqual(breaks.map((_, i) => i))
      }),
      { numRuns: 40 },
    )
  })
})

describe('years in two editions of the form', () => {
  const of2020 = yearReport(2020, {
    'requests:received/natural': 5,
    'requests:carriedOut/natural': 2,
    'disclosure:licensing/decisions': 30,
    'disclosure:licensing/change': -1,
    'disclosure:normativeDocuments/made': 4,
    'disclosure:normativeDocuments/publishedTotal': 40,
    'disputes:reconsideration/pending': 1,
  })
  const of2021 = yearReport(2021, {
    'requests:received/natural': 6,
    'requests:carriedIn/natural': 3,
    'disclosure:licensing/decisions': 33,
    'disclosure:normativeDocuments/issued': 5,
    'disclosure:normativeDocuments/repealed': 0,
    'disclosure:normativeDocuments/inForce': 12,
    'disputes:reconsideration/upheld': 0,
  })
  const comparison = compareYears([of2020, of2021])

  it('are each in their own', () => {
    expect([of2020.form, of2021.form]).toEqual(['2019', '2021'])
  })

  it('compare what means the same', () => {
    expect(cellsOf(comparison, 'requests_received_new')[1]?.change?.difference).toBe(1)
    expect(cellsOf(comparison, 'admin_permits')[1]?.change?.difference).toBe(3)
  })

  it('show what only one of them has in its years alone, and say so', () => {
    expect(cellsOf(comparison, 'normative_docs_public')).toMatchObject([
      { value: 40, isAsked: true },
      { value: null, isAsked: false, change: null },
    ])
    expect(cellsOf(comparison, 'normative_docs_in_force')).toMatchObject([
      { value: null, isAsked: false },
      { value: 12, isAsked: true, change: null },
    ])
    const [words = '', ...rest] = comparison.apart
    expect(rest).toEqual([])
    expect(words).toMatch(/^2020年的报告用的是2019年的格式.*2021年的用的是2021年的格式/u)
    expect(words).toContain('只有前者有的是规章（新制作、新公开、对外公开总数）、')
    expect(words).toContain('只有后者有的是规章（制发、废止、现行有效）、')
    expect(words).not.toContain('行政许可')
    expect(compareYears([of2021, yearReport(2022)]).apart).toEqual([])
  })

  it('hold to each other what both count: requests carried over and disputes pending, not documents', () => {
    expect(comparison.breaks.map(({ message }) => message.slice(0, 12))).toEqual([
      '“自然人”一列上年结转是',
      '去年报告有 1 件行政复',
    ])
  })
})
