import { expect, it } from 'vitest'
import { editions } from '../form/editions.ts'
import { listedCells } from './figure-list.ts'
import { alternativeOf, sumCharts } from './sum-charts.ts'
import { sumOf } from './sum.ts'

const form = editions['2021']
/** So many requests of natural persons, and so many of companies. */
const figuresOf = (natural: number, companies = 0) =>
  listedCells(form).map((cell) => {
    if (cell === 'requests:received/natural') return natural
    return cell.startsWith('requests:received/') && companies > 0 ? companies : null
  })
const unit = (name: string, category: string, natural: number) => ({
  name,
  category,
  figures: figuresOf(natural),
})

it('charts name kinds in the roster’s order, units by their figures, and both years', () => {
  const units = [unit('甲局', '部门', 3), unit('乙镇', '乡镇', 0), unit('丙局', '部门', 9), unit('丁', '', 1)]
  const charts = sumCharts({ year: 2025, form, units, lastYear: sumOf([figuresOf(4, 1)], form) })
  expect(
    charts.map(({ id, categories, series }) => [id, categories, series.map(({ values }) => values)]),
  ).toEqual([
    ['categories', ['部门', '乡镇', '未分类'], [[12, 0, 1]]],
    ['units', ['丙局', '甲局', '丁'], [[9, 3, 1]]],
    [
      'lastYear',
      expect.any(Array),
      [
        [null, 9, null],
        [null, 13, null],
      ],
    ],
  ])
  expect(charts.map(alternativeOf)[1]).toBe(
    '条形图，2025年新收政府信息公开申请最多的单位。新收申请：丙局9件，甲局3件，丁1件。',
  )
})

it('units of one kind are not charted by kind', () => {
  const units = [unit('甲局', '', 3), unit('乙局', '', 9)]
  expect(sumCharts({ year: 2025, form, units }).map(({ id }) => id)).toEqual(['units'])
})

it('nothing is drawn of nothing, and no chart names more than fifteen', () => {
  expect(sumCharts({ year: 2025, form, units: [unit('甲局', '', 0)] })).toEqual([])
  const units = Array.from({ length: 40 }, (_, i) => unit(`单位${i}`, `类${i}`, i))
  for (const { categories } of sumCharts({ year: 2025, form, units })) {
    expect(categories).toHaveLength(15)
    expect(categories[0]).toMatch(/39$/u)
  }
})
