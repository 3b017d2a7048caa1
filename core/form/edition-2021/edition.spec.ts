import { describe, expect, it } from 'vitest'
import { type FormTable, isFigure } from '../form.ts'
import { edition2021 } from './edition.ts'

const tables = Object.values(edition2021.tables)

describe('the form of 2021', () => {
  it('has 24 entered rows and one computed row of requests by 6 kinds of applicant and a total', () => {
    const { rows, columns } = edition2021.tables.requests
    expect(rows.filter((row) => row.key !== 'resultsTotal')).toHaveLength(24)
    expect(columns).toHaveLength(7)
  })

  it('adds the 21 results to the total of results', () => {
    const sum = edition2021.tables.requests.sums.find(({ address }) => address === 'resultsTotal/natural')
    expect(sum?.of).toHaveLength(21)
  })

  it.each(tables)('fills the whole grid of table $id with cells', (table) => {
    const columns = table.columnWidths.length
    expect(gridOf(table)).toEqual(table.layout.map(() => Array.from({ length: columns }, () => 1)))
  })

  it.each(tables)('keeps table $id within the type area of 156 mm', ({ columnWidths }) => {
    expect(columnWidths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(156.01)
  })

  it.each(tables)('has a place in the layout of table $id for every cell of its rows', (table) => {
    const printed = table.layout
      .flat()
      .filter(isFigure)
      .map(({ address }) => address)
    const named = table.rows.flatMap(({ key, columns }) => columns.map((column) => `${key}/${column}`))
    expect(printed.toSorted()).toEqual(named.toSorted())
  })

  it.each(tables)('computes exactly the cells of table $id that cannot be typed', (table) => {
    const computed = table.layout
      .flat()
      .filter(isFigure)
      .filter(({ kind }) => kind === 'total')
    expect(computed.map(({ address }) => address).toSorted()).toEqual(
      table.sums.map(({ address }) => address).toSorted(),
    )
  })
})

/** How many cells cover each place of the printed grid. */
function gridOf(table: FormTable): number[][] {
  const grid = table.layout.map(() => table.columnWidths.map(() => 0))
  table.layout.forEach((row, r) => {
    for (const cell of row) {
      const c = grid[r]?.indexOf(0) ?? -1
      const rowSpan = isFigure(cell) ? 1 : (cell.rowSpan ?? 1)
      for (let down = r; down < r + rowSpan; down++) {
        for (let across = c; across < c + (cell.colSpan ?? 1); across++) {
          const line = grid[down]
          if (line) line[across] = (line[across] ?? 0) + 1
        }
      }
    }
  })
  return grid
}
