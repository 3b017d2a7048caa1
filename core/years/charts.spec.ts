import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reportArbitrary } from '../../tests/arbitraries/report.ts'
import type { ChartId } from './chart.ts'
import { chartsOf } from './charts.ts'
import { yearReport } from './years.testing.ts'

const figures = (more: number) => ({
  'requests:received/natural': 10 + more,
  'requests:received/enterprise': 2,
  'requests:granted/natural': 9,
  'requests:unavailable.notHeld/natural': 3,
  'disclosure:normativeDocuments/issued': 1,
  'disclosure:normativeDocuments/inForce': 20 + more,
})
const years = (...list: readonly number[]) => list.map((year, i) => yearReport(year, figures(i)))
const chart = (id: ChartId, ...list: readonly number[]) =>
  chartsOf(years(...list)).find((each) => each.id === id)

describe('charts', () => {
  it('stand in printed order, each behind its table', () => {
    expect(chartsOf(years(2023, 2024)).map(({ id, table }) => [id, table])).toEqual([
      ['documents', 'disclosure'],
      ['requests', 'requests'],
      ['results', 'requests'],
      ['applicants', 'requests'],
    ])
  })

  it('of one year are those that divide a whole', () => {
    expect(chartsOf(years(2024)).map(({ id }) => id)).toEqual(['results', 'applicants'])
  })

  it('without any figure above 0 are left out', () => {
    expect(chartsOf([])).toEqual([])
    expect(chartsOf([yearReport(2024), yearReport(2023, { 'requests:received/natural': 0 })])).toEqual([])
  })

  it('keep the place of a year without a report empty', () => {
    expect(chart('requests', 2021, 2023)).toMatchObject({
      title: '2021—2023年政府信息公开申请新收和办理情况',
      categories: ['2021年', '2022年', '2023年'],
      series: [
        { name: '新收申请', values: [12, null, 13] },
        { name: '办理结果总计', values: [12, null, 12] },
      ],
    })
  })

  it('show at most the latest ten years, three beside each other', () => {
    const twenty = Array.from({ length: 20 }, (_, i) => 2010 + i)
    expect(chart('requests', ...twenty)?.categories).toHaveLength(10)
    expect(chart('requests', ...twenty)?.categories.at(-1)).toBe('2029年')
    expect(chart('results', ...twenty)?.series.map(({ name }) => name)).toEqual([
      '2027年',
      '2028年',
      '2029年',
    ])
  })

  it('say what they show, with what they leave out', () => {
    expect(chart('results', 2024)?.alternative).toBe(
      '条形图，2024年政府信息公开申请办理结果。2024年：予以公开9件，无法提供3件。部分公开、不予公开、不予处理、其他处理没有大于 0 的数。',
    )
  })

  it('name every figure in their alternative', () => {
    const any = fc.array(
      fc
        .tuple(fc.integer({ min: 2018, max: 2026 }), reportArbitrary)
        .map(([year, report]) => ({ ...report, year })),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(any, (reports) => {
        for (const { categories, series, alternative, title } of chartsOf(reports)) {
          expect(alternative).toContain(title)
          for (const { name, values } of series) {
            expect(values).toHaveLength(categories.length)
            const said = alternative.slice(alternative.indexOf(`${name}：`)).split('；')[0]
            values.forEach((value, i) =>
              expect(said).toContain(`${categories[i] ?? ''}${value === null ? '无数据' : `${value}件`}`),
            )
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})
