import { describe, expect, it } from 'vitest'
import { gridRows } from './grid.ts'

const cell = (text: string, colSpan = 1, rowSpan = 1) => ({ text, colSpan, rowSpan, role: 'figure' }) as const

describe('the grid of a merged table', () => {
  it('has a cell for every place that a cell above reaches down to', () => {
    const rows = gridRows(
      [{ cells: [cell('a', 2, 2), cell('b')] }, { cells: [cell('c')] }, { cells: [cell('d'), cell('e', 2)] }],
      [10, 20, 30],
    )
    expect(rows.map((row) => row.map(({ cell: { text }, width, merge }) => [text, width, merge]))).toEqual([
      [
        ['a', 30, 'start'],
        ['b', 30, 'none'],
      ],
      [
        ['a', 30, 'continue'],
        ['c', 30, 'none'],
      ],
      [
        ['d', 10, 'none'],
        ['e', 50, 'none'],
      ],
    ])
  })

  it.each([
    ['leaves a place open', [{ cells: [cell('a')] }]],
    ['leaves the grid', [{ cells: [cell('a', 3)] }]],
    ['has a cell too many', [{ cells: [cell('a'), cell('b'), cell('c')] }]],
  ])('refuses a row that %s', (_, rows) => {
    expect(() => gridRows(rows, [10, 20])).toThrow(/Row 1/)
  })
})
