import { describe, expect, it } from 'vitest'
import { editions } from '../../../core/form/editions.ts'
import type { FormTable, LabelCell } from '../../../core/form/form.ts'
import { nameOf, spotsOf } from './block.ts'
import { finder, placesOf } from './places.ts'

const tables: FormTable[] = Object.values(editions).flatMap((form) => Object.values(form.tables))
const label = (colSpan: number, rowSpan = 1): LabelCell => ({ label: '甲', heads: 'note', colSpan, rowSpan })
const table = (layout: FormTable['layout']) => ({ columnWidths: [10, 10, 10], layout }) as const

describe('the places of a table', () => {
  it.each(tables.map((each) => [each.id, each] as const))('fill the grid of %s below the top', (_, each) => {
    const spots = placesOf(each, 2).flatMap(spotsOf)
    expect(new Set(spots.map(nameOf)).size).toBe(each.layout.length * each.columnWidths.length)
    expect(spots).toHaveLength(each.layout.length * each.columnWidths.length)
    expect(Math.min(...spots.map(({ row }) => row))).toBe(2)
    expect(Math.max(...spots.map(({ row }) => row))).toBe(each.layout.length + 1)
  })

  it('stand beside what reaches down from above', () => {
    const places = placesOf(table([[label(2, 2), label(1)], [label(1)], [label(3)]]), 0)
    expect(places.map(nameOf)).toEqual(['A1', 'C1', 'C2', 'A3'])
  })

  it.each([
    ['is wider than the grid', [[label(4)]]],
    ['runs into what reaches down from above', [[label(1), label(1, 2), label(1)], [label(2)]]],
  ])('refuse a row that %s', (_, layout) => {
    expect(() => placesOf(table(layout), 0)).toThrow('does not fit its grid')
  })

  it('have no address the layout lacks', () => {
    expect(() => finder(placesOf(table([[label(3)]]), 0))('received/natural')).toThrow('received/natural')
  })
})
