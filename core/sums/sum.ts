import type { SummedCell } from '../contract/sums.ts'
import type { CellAddress, Form, TableId } from '../form/form.ts'
import { blankReport } from '../report/blank.ts'
import { millionths, ofMillionths } from '../report/decimal.ts'
import { checkFieldValues, withFields } from '../report/fields.ts'
import { type Agency, type CellName, type CellValue, parseCellName, type Report } from '../report/report.ts'
import { type FigureList, listedCells } from './figure-list.ts'

/** Every entered cell of a form, summed. */
export type SummedCells = Readonly<Record<CellName, SummedCell>>

/**
 * Adds up the figures of many reports of one form, cell by cell. Counts are added as whole numbers, money exactly, in
 * millionths. A cell nobody has filled in stays blank, which is not 0; among filled ones a blank adds nothing.
 */
export function sumOf(lists: Iterable<FigureList>, form: Form): SummedCells {
  const cells = listedCells(form)
  const counts = new Array<number>(cells.length).fill(0)
  const money = new Map<number, bigint>()
  const filled = new Array<number>(cells.length).fill(0)
  let reports = 0
  for (const list of lists) {
    reports += 1
    for (let i = 0; i < cells.length; i += 1) {
      const value = list[i] ?? null
      if (value === null) continue
      filled[i] = (filled[i] ?? 0) + 1
      if (typeof value === 'number') counts[i] = (counts[i] ?? 0) + value
      else money.set(i, (money.get(i) ?? 0n) + millionths(value))
    }
  }
  const valueAt = (i: number): CellValue | null => {
    if (filled[i] === 0) return null
    const amount = money.get(i)
    return amount === undefined ? (counts[i] ?? 0) : ofMillionths(amount)
  }
  return Object.fromEntries(
    cells.map((cell, i) => [
      cell,
      { value: valueAt(i), filled: filled[i] ?? 0, blank: reports - (filled[i] ?? 0) },
    ]),
  )
}

/** A sum as the tables of the form. */
export function summedTables(cells: SummedCells): Report['tables'] {
  const tables: Record<TableId, Record<CellAddress, CellValue>> = {
    disclosure: {},
    requests: {},
    disputes: {},
  }
  for (const [name, { value }] of Object.entries(cells)) {
    const cell = parseCellName(name)
    if (cell && value !== null) tables[cell.table][cell.address] = value
  }
  return tables
}

/**
 * A sum as the tables of a report of its own, whose texts are still to be written.
 * @throws Failure 'invalid-value' where a sum is greater than a cell takes
 */
export function summedReport(
  cells: SummedCells,
  { agency, year, form }: { readonly agency: Agency; readonly year: number; readonly form: Form },
): Report {
  const values = Object.entries(cells).map(([cell, { value }]) => [cell as CellName, value] as const)
  const blank = { ...blankReport(agency, year), form: form.edition }
  return withFields(blank, checkFieldValues(form.edition, values))
}
