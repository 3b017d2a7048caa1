import type { Finding } from '../../core/checks/finding.ts'
import type { Form } from '../../core/form/form.ts'
import { enteredIn } from '../../core/report/fields.ts'
import { type CellName, type Field, parseCellName } from '../../core/report/report.ts'

/** The field to go to for a finding: the text it is about, in a table its first cell that can be typed. */
export function fieldOf(form: Form, { cells, field }: Pick<Finding, 'cells' | 'field'>): Field {
  const [cell] = cells ?? []
  const table = Object.values(form.tables).find(({ id }) => field === `tables.${id}`)
  if (cell && (table || field === '')) return typedCell(form, cell)
  return (table && enteredIn(table)[0]) ?? (field as Field)
}

/** A total is not typed: its first column is gone to. */
function typedCell(form: Form, cell: CellName): CellName {
  const { table, address } = parseCellName(cell) ?? {}
  const typed = table ? enteredIn(form.tables[table]) : []
  if (!table || !address || typed.includes(cell)) return cell
  const row = address.slice(0, address.lastIndexOf('/') + 1)
  return typed.find((each) => each.startsWith(`${table}:${row}`)) ?? typed[0] ?? cell
}
