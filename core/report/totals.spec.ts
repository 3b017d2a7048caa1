import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edition2021 } from '../form/edition-2021/edition.ts'
import { columnBalances } from './balance.ts'
import { blankReport } from './blank.ts'
import { enteredIn, withFields } from './fields.ts'
import { type CellName, parseCellName } from './report.ts'
import { totals } from './totals.ts'

const table = edition2021.tables.requests
const blank = blankReport({ name: '某县某局', level: 'department' }, 2025)
const filled = fc.array(fc.integer({ min: 0, max: 9999 }), { minLength: 144, maxLength: 144 }).map((values) =>
  withFields(
    blank,
    enteredIn(table).map((cell, i) => [cell, values[i] ?? 0]),
  ),
)

describe('computed totals', () => {
  it('are blank where nothing is filled in, which is not 0', () => {
    expect(totals(table, {})).toEqual({})
    expect(totals(table, { 'received/natural': 0 })).toEqual({ 'received/total': 0 })
  })

  it('have the same grand total by rows and by columns', () => {
    fc.assert(
      fc.property(filled, (report) => {
        const computed = totals(table, report.tables.requests)
        const results = table.rows.filter(({ key }) => key.includes('.') || key.endsWith('ranted'))
        const byRows = results.reduce((sum, { key }) => sum + (computed[`${key}/total`] ?? 0), 0)
        expect(computed['resultsTotal/total']).toBe(byRows)
      }),
    )
  })
})

describe('the balance of requests', () => {
  const [balance] = edition2021.balances
  it('tells the difference of every column, and of the total as their sum', () => {
    if (!balance) throw new Error('the form has a balance')
    fc.assert(
      fc.property(filled, (report) => {
        const columns = columnBalances(edition2021, balance, report)
        const total = columns.find(({ column }) => column === 'total')
        const others = columns.filter(({ column }) => column !== 'total')
        expect(total?.difference).toBe(others.reduce((sum, { difference }) => sum + difference, 0))
        for (const { column, difference } of others) {
          expect(difference).toBe(signedSum(report, column))
        }
      }),
    )
  })

  it('is open while what is blank can still make it hold, and broken once nothing can', () => {
    if (!balance) throw new Error('the form has a balance')
    const naturalOf = (cells: Record<string, number>) =>
      columnBalances(
        edition2021,
        balance,
        withFields(
          blank,
          Object.entries(cells).map(([row, value]) => [`requests:${row}/natural` as CellName, value]),
        ),
      ).find(({ column }) => column === 'natural')
    expect(naturalOf({ carriedIn: 1 })).toMatchObject({ difference: 1, isOpen: true })
    expect(naturalOf({ received: 0, carriedIn: 0, carriedOut: 2 })).toMatchObject({
      difference: -2,
      isOpen: false,
    })
    expect(naturalOf({ carriedOut: 2 })).toMatchObject({ isOpen: true })
    expect(naturalOf({})).toMatchObject({ difference: 0, isOpen: false, isEmpty: true })
  })
})

/** received + carriedIn − all results − carriedOut, added up cell by cell. */
function signedSum(report: typeof blank, column: string): number {
  return enteredIn(table)
    .filter((cell) => cell.endsWith(`/${column}`))
    .reduce((sum, cell) => sum + signOf(cell) * Number(report.tables.requests[addressOf(cell)] ?? 0), 0)
}

function signOf(cell: CellName): 1 | -1 {
  return /:(received|carriedIn)\//.test(cell) ? 1 : -1
}

function addressOf(cell: CellName) {
  return parseCellName(cell)?.address ?? '/'
}
