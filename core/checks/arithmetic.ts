import type { Balance, CellAddress, Form, FormTable } from '../form/form.ts'
import { fieldLabel } from '../report/fields.ts'
import { type Report, cellName } from '../report/report.ts'
import { hasBlank } from '../report/totals.ts'
import { filledFigures } from './claimed.ts'
import type { Finding } from './finding.ts'
import type { Reading } from './reading.ts'
import { quoted } from '../report/quoted.ts'

/**
 * `arithmetic.balance` and `arithmetic.total`: the relations the form demands of its figures. A blank cell is not 0: what
 * figures still to be filled in can put right is no fault.
 */
export function checkArithmetic(report: Report, { form }: Pick<Reading, 'form'>): Finding[] {
  return [
    ...form.balances.flatMap((balance) => checkBalance(balance, form, report)),
    ...Object.values(form.tables).flatMap((table) => checkStated(table, form, report)),
  ]
}

/** A column of a total follows from its columns; it is looked at where some of them are blank and it was printed. */
function checkBalance(balance: Balance, form: Form, report: Report): Finding[] {
  const table = form.tables[balance.table]
  const cells = report.tables[table.id]
  const filled = filledFigures(form, report)[table.id]
  const stated = report.stated?.[table.id] ?? {}
  const found = balance.columns.flatMap((column): Finding[] => {
    const side = (rows: readonly string[]): Side => {
      const addresses = rows.map((row): CellAddress => `${row}/${column}`)
      const blank = addresses.filter((address) => hasBlank(table, address, cells))
      const isKnown = blank.every((address) => stated[address] !== undefined)
      const values = addresses.map((each) => (blank.includes(each) && stated[each]) || (filled[each] ?? 0))
      return { sum: sumOf(values), hasBlank: blank.length > 0, isKnown }
    }
    const [left, right] = [side(balance.left), side(balance.right)]
    const [less] = left.sum < right.sum ? [left] : [right]
    const follows = isTotal(table, `${balance.left[0] ?? ''}/${column}`) && !less.hasBlank
    if (left.sum === right.sum || !less.isKnown || follows) return []
    const label = table.columns.find(({ key }) => key === column)?.label ?? column
    const words = `${balance.sides[0]}是 ${left.sum}，${balance.sides[1]}是 ${right.sum}，${differenceWords(left.sum - right.sum)}`
    return [
      {
        rule: 'arithmetic.balance',
        severity: less.hasBlank ? 'warning' : 'error',
        part: table.part,
        field: `tables.${table.id}`,
        cells: [...balance.left, ...balance.right].map((row) => cellName(table.id, `${row}/${column}`)),
        message: `${quoted(label)}一列：${words}，请核对这一列。`,
        expected: left.sum,
        actual: right.sum,
      },
    ]
  })
  const entered = found.filter(({ cells: [cell = ''] = [] }) => !isTotal(table, addressOf(cell)))
  return entered.length > 0 ? entered : found
}

function addressOf(cell: string): CellAddress {
  return cell.slice(cell.indexOf(':') + 1) as CellAddress
}

interface Side {
  readonly sum: number
  readonly hasBlank: boolean
  /** Nothing of it is blank, or what is was printed as a total. */
  readonly isKnown: boolean
}

function differenceWords(difference: number): string {
  return difference > 0 ? `后者少 ${difference}` : `后者多 ${-difference}`
}

/** Printed totals and what they add up. Blank cells can only make a sum greater. */
function checkStated(table: FormTable, form: Form, report: Report): Finding[] {
  const stated = report.stated?.[table.id] ?? {}
  const cells = report.tables[table.id]
  const filled = filledFigures(form, report)[table.id]
  return table.sums.flatMap(({ address }): Finding[] => {
    const actual = stated[address]
    const expected = filled[address]
    if (actual === undefined || typeof expected !== 'number' || Number(actual) === expected) return []
    if (Number(actual) > expected && hasBlank(table, address, cells)) return []
    const cell = cellName(table.id, address)
    return [
      {
        rule: 'arithmetic.total',
        severity: 'error',
        part: table.part,
        field: `tables.${table.id}`,
        cells: [cell],
        message: `${fieldLabel(form, cell)}原文写的是 ${actual}，各项相加是 ${expected}，请核对。`,
        expected,
        actual,
      },
    ]
  })
}

function isTotal({ sums }: FormTable, address: CellAddress): boolean {
  return sums.some((sum) => sum.address === address)
}

function sumOf(values: readonly (number | string)[]): number {
  return values.reduce((sum: number, value) => sum + Number(value), 0)
}
