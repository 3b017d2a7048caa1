import { describe, expect, it } from 'vitest'
import { placedRows } from '../document/table-grid.ts'
import { tableBlock } from '../document/compose.ts'
import { editionFor, editions } from './editions.ts'
import { BALANCE_FIGURE, columnOf, type Form, type FormTable, figureCells, isFigure, rowOf } from './form.ts'

const forms: [string, Form][] = Object.entries(editions)
const tables = forms.flatMap(([edition, form]) =>
  Object.values(form.tables).map((table): [string, string, FormTable] => [edition, table.id, table]),
)

describe('the form of 2021', () => {
  it('has 24 entered rows and one computed row of requests by 6 kinds of applicant and a total', () => {
    const { rows, columns } = editions['2021'].tables.requests
    expect(rows.filter((row) => row.key !== 'resultsTotal')).toHaveLength(24)
    expect(columns).toHaveLength(7)
  })

  it('adds the 21 results to the total of results', () => {
    const sum = editions['2021'].tables.requests.sums.find(
      ({ address }) => address === 'resultsTotal/natural',
    )
    expect(sum?.of).toHaveLength(21)
  })
})

describe('the form of 2019', () => {
  it('has one row for 其他处理, so 22 entered rows of requests', () => {
    const { rows, sums } = editions['2019'].tables.requests
    expect(rows.filter((row) => row.key !== 'resultsTotal')).toHaveLength(22)
    expect(sums.find(({ address }) => address === 'resultsTotal/natural')?.of).toHaveLength(19)
  })

  it('asks of part two for items, changes and decisions, and for purchases in place of fees', () => {
    const kinds = figureCells(editions['2019'].tables.disclosure).map(({ kind }) => kind)
    expect(kinds).toHaveLength(22)
    expect(kinds.filter((kind) => kind === 'change')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'amount')).toHaveLength(1)
  })
})

describe.each(tables)('the form of %s, table %s', (_edition, _id, table) => {
  it('fills the whole grid with cells', () => {
    const columns = table.columnWidths.length
    expect(coverOf(table)).toEqual(table.layout.map(() => Array.from({ length: columns }, () => 1)))
  })

  it('stays within the type area of 156 mm', () => {
    expect(table.columnWidths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(156.01)
  })

  it('has a place in the layout for every cell of its rows', () => {
    const named = table.rows.flatMap(({ key, columns }) => columns.map((column) => `${key}/${column}`))
    expect(
      figureCells(table)
        .map(({ address }) => address)
        .toSorted(),
    ).toEqual(named.toSorted())
  })

  it('prints the labels of its rows and columns', () => {
    const printed = table.layout.flat().flatMap((cell) => (isFigure(cell) ? [] : cell.label))
    // 行政诉讼：未经复议直接起诉 is printed as two labels, one above the other.
    for (const { label } of [...table.rows, ...table.columns])
      if (!printed.includes(label)) expect(printed).toEqual(expect.arrayContaining(label.split('：')))
  })

  it('computes exactly the cells that cannot be typed', () => {
    const computed = figureCells(table).filter(({ kind }) => kind === 'total')
    expect(computed.map(({ address }) => address).toSorted()).toEqual(
      table.sums.map(({ address }) => address).toSorted(),
    )
  })
})

describe.each(forms)('what the form of %s says of its cells', (_edition, form) => {
  const has = (table: FormTable, address: string) =>
    figureCells(table).some((cell) => cell.address === address)

  it('is of cells it has', () => {
    const { carried, documents, disputes } = form.roles
    const { tables, followed, claimedFigures } = form
    const rows = tables[carried.table].rows.map(({ key }) => key)
    expect(rows).toEqual(expect.arrayContaining([carried.in, carried.out]))
    for (const { table, issued, repealed, inForce } of documents)
      for (const address of [issued, repealed, inForce])
        if (address) expect(has(tables[table], address)).toBe(true)
    for (const { table, of } of [
      ...disputes.flatMap(({ table, pending, total }) => [
        { table, of: pending },
        { table, of: total },
      ]),
      ...followed.flatMap((group) => group.rows),
      ...Object.values(claimedFigures),
    ])
      for (const address of of) expect([address, has(tables[table], address)]).toEqual([address, true])
  })

  it('shows followed figures at a glance, three a line at most', () => {
    const keys = form.followed.flatMap(({ rows }) => rows.map(({ key }) => key))
    expect(new Set(keys).size).toBe(keys.length)
    for (const line of form.glance.flatMap(({ lines }) => lines)) {
      expect(line.length).toBeLessThanOrEqual(3)
      for (const { figure } of line) expect([...keys, BALANCE_FIGURE]).toContain(figure)
    }
  })

  it('balances columns whose rows are there', () => {
    for (const { table, columns, left, right } of form.balances)
      for (const row of [...left, ...right])
        for (const column of columns) expect(has(form.tables[table], `${row}/${column}`)).toBe(true)
  })
})

describe('the edition of a year', () => {
  it.each([
    [2018, '2021'],
    [2019, '2019'],
    [2020, '2019'],
    [2021, '2021'],
    [2060, '2021'],
  ])('of %i is that of %s', (year, edition) => {
    expect(editionFor(year)).toBe(edition)
  })
})

it('takes addresses apart at their last stroke', () => {
  expect([rowOf('other.other/total'), columnOf('other.other/total')]).toEqual(['other.other', 'total'])
})

/** How many cells cover each place of the printed grid. */
function coverOf(table: FormTable): number[][] {
  const grid = table.layout.map(() => table.columnWidths.map(() => 0))
  for (const { row, column, rowSpan, colSpan } of placedRows(tableBlock(table, {})).flat())
    for (let down = row; down < row + rowSpan; down++)
      for (let across = column; across < column + colSpan; across++) {
        const line = grid[down]
        if (line) line[across] = (line[across] ?? 0) + 1
      }
  return grid
}
