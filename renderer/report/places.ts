import type { Finding } from '../../core/checks/finding.ts'
import type { Form, PartNumber } from '../../core/form/form.ts'
import { enteredIn } from '../../core/report/fields.ts'
import { type Field, parseCellName } from '../../core/report/report.ts'

/** The part in which a field is written. */
export function partOf(form: Form, field: Field): PartNumber {
  const cell = parseCellName(field)
  if (cell) return form.tables[cell.table].part
  const part = form.parts.find(({ items }) =>
    items.some((item) => item.kind === 'text' && item.field === field),
  )
  return part?.number ?? 0
}

/** The field to go to for a finding: its first cell, its text, or the first cell of its table. */
export function fieldOf(form: Form, { cells, field }: Finding): Field {
  const [cell] = cells ?? []
  if (cell) return cell
  const table = Object.values(form.tables).find(({ id }) => field === `tables.${id}`)
  return (table && enteredIn(table)[0]) ?? (field as Field)
}

/** Puts the cursor into a field that is on screen. False where it is not. */
export function focusField(field: Field): boolean {
  const element = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)
  if (!element) return false
  element.focus()
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  return true
}
