import { editions } from '../form/editions.ts'
import type { Form } from '../form/form.ts'
import { enteredCells } from '../report/fields.ts'
import { type CellName, type CellValue, parseCellName, type Report } from '../report/report.ts'

/** The entered figures of one report, in the order in which its form prints them; null where a cell is blank. */
export type FigureList = readonly (CellValue | null)[]

const CELLS = new WeakMap<Form, readonly CellName[]>()

/** The cells that a list of figures goes through. */
export function listedCells(form: Form): readonly CellName[] {
  const known = CELLS.get(form) ?? enteredCells(form)
  CELLS.set(form, known)
  return known
}

/** The figures of a report as a list: what sums and comparisons of thousands of reports read. */
export function figureList(report: Report, form: Form = editions[report.form]): FigureList {
  return listedCells(form).map((name) => {
    const cell = parseCellName(name)
    return (cell && report.tables[cell.table][cell.address]) ?? null
  })
}
