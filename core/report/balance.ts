import type { Balance, CellAddress, Form } from '../form/form.ts'
import type { Report } from './report.ts'
import { figures } from './totals.ts'

/** How one column stands against a relation of the form. Blank cells count as nothing. */
export interface ColumnBalance {
  readonly column: string
  readonly left: number
  readonly right: number
  /** left − right: 0 where the relation holds. */
  readonly difference: number
  /** No cell of the column is filled in. */
  readonly isEmpty: boolean
}

/** The columns of one relation (勾稽关系), in the form's order. */
export function columnBalances(form: Form, balance: Balance, report: Report): ColumnBalance[] {
  const values = figures(form.tables[balance.table], report.tables[balance.table])
  const at = (row: string, column: string) => values[`${row}/${column}` satisfies CellAddress]
  return balance.columns.map((column) => {
    const sum = (rows: readonly string[]) =>
      rows.reduce((total, row) => total + Number(at(row, column) ?? 0), 0)
    const left = sum(balance.left)
    const right = sum(balance.right)
    const isEmpty = [...balance.left, ...balance.right].every((row) => at(row, column) === undefined)
    return { column, left, right, difference: left - right, isEmpty }
  })
}

/** The columns in which a relation does not hold; a total does where all it adds up do, and is not counted besides. */
export function brokenColumns(form: Form, balance: Balance, report: Report): ColumnBalance[] {
  const computed = new Set(form.tables[balance.table].sums.map((sum) => sum.address))
  return columnBalances(form, balance, report).filter(
    ({ column, difference }) => difference !== 0 && !computed.has(`${balance.left[0] ?? ''}/${column}`),
  )
}
