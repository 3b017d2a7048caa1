import { editions } from '../form/editions.ts'
import type { Balance, CellAddress, FormTable } from '../form/form.ts'
import { brokenColumns } from '../report/balance.ts'
import { enteredIn, fieldLabel, fieldValue } from '../report/fields.ts'
import { type Report, cellName } from '../report/report.ts'
import { totals } from '../report/totals.ts'
import type { Finding } from './finding.ts'

/** `arithmetic.balance` and `arithmetic.total`: the relations the form demands of its figures. */
export function checkArithmetic(report: Report): Finding[] {
  const form = editions[report.form]
  return [
    ...form.balances.flatMap((balance) => checkBalance(balance, report)),
    ...Object.values(form.tables).flatMap((table) => checkStated(table, report)),
  ]
}

/** A total column follows from its columns, so it has no finding of its own. */
function checkBalance(balance: Balance, report: Report): Finding[] {
  const form = editions[report.form]
  const table = form.tables[balance.table]
  const blank = enteredIn(table).filter((cell) => fieldValue(report, cell) === null)
  return brokenColumns(form, balance, report).map(({ column, left, right, difference }): Finding => {
    const label = table.columns.find(({ key }) => key === column)?.label ?? column
    const isPartial = blank.some((cell) => cell.endsWith(`/${column}`))
    const still = isPartial ? '（这一列还有空格，空格按 0 算）' : ''
    return {
      rule: 'arithmetic.balance',
      severity: isPartial ? 'warning' : 'error',
      part: table.part,
      field: `tables.${table.id}`,
      cells: [...balance.left, ...balance.right].map((row) => cellName(table.id, `${row}/${column}`)),
      message: `“${label}”一列：${balance.sides[0]}是 ${left}，${balance.sides[1]}是 ${right}，${differenceWords(difference)}${still}，请核对这一列。`,
      expected: left,
      actual: right,
    }
  })
}

function differenceWords(difference: number): string {
  return difference > 0 ? `后者少 ${difference}` : `后者多 ${-difference}`
}

function checkStated(table: FormTable, report: Report): Finding[] {
  const stated = report.stated?.[table.id] ?? {}
  const computed = totals(table, report.tables[table.id])
  const form = editions[report.form]
  return table.sums.flatMap(({ address }): Finding[] => {
    const actual = stated[address satisfies CellAddress]
    const expected = computed[address]
    if (actual === undefined || expected === undefined || Number(actual) === expected) return []
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
