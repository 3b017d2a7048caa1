import type { Balance, CellAddress, Form } from '../form/form.ts'
import type { Report } from './report.ts'
import { figures, hasBlank } from './totals.ts'

/** How one column stands against a relation of the form. Blank cells count as nothing. */
export interface ColumnBalance {
  readonly column: string
  readonly left: number
  readonly right: number
  /** left − right: 0 where the relation holds. */
  readonly difference: number
  /** No cell of the column is filled in. */
  readonly isEmpty: boolean
  /** It does not hold, and can once what is blank on the lesser side is filled in: blank cells only make a sum greater. */
  readonly isOpen: boolean
}

/** The columns of one relation (勾稽关系), in the form's order. */
export function columnBalances(form: Form, balance: Balance, report: Report): ColumnBalance[] {
  const table = form.tables[balance.table]
  const cells = report.tables[balance.table]
  const values = figures(table, cells)
  const at = (row: string, column: string) => values[`${row}/${column}` satisfies CellAddress]
  return balance.columns.map((column) => {
    const sum = (rows: readonly string[]) =>
      rows.reduce((total, row) => total + Number(at(row, column) ?? 0), 0)
    const left = sum(balance.left)
    const right = sum(balance.right)
    const isEmpty = [...balance.left, ...balance.right].every((row) => at(row, column) === undefined)
    const less = left < right ? balance.left : balance.right
    const isOpen = left !== right && less.some((row) => hasBlank(table, `${row}/${column}`, cells))
    return { column, left, right, difference: left - right, isEmpty, isOpen }
  })
}

/** The columns in which a relation does not hold; a total does where all it adds up do, and is not counted besides. */
export function brokenColumns(form: Form, balance: Balance, report: Report): ColumnBalance[] {
  const computed = new Set(form.tables[balance.table].sums.map((sum) => sum.address))
  return columnBalances(form, balance, report).filter(
    ({ column, difference }) => difference !== 0 && !computed.has(`${balance.left[0] ?? ''}/${column}`),
  )
}
