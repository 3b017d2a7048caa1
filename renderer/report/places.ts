import type { Form, PartNumber } from '../../core/form/form.ts'
import { fieldLabel } from '../../core/report/fields.ts'
import { type Field, parseCellName } from '../../core/report/report.ts'
import type { BlankPlace } from '../../core/taken-over/blank-places.ts'
import { cursorIn, placeCursor, revealPlace } from './text/prose.ts'

/** The part in which a field is written. */
export function partOf(form: Form, field: Field): PartNumber {
  const cell = parseCellName(field)
  if (cell) return form.tables[cell.table].part
  const part = form.parts.find(({ items }) =>
    items.some((item) => item.kind === 'text' && item.field === field),
  )
  return part?.number ?? 0
}

/** The first of the fields by its name, and how many there are. */
export function placesWords(form: Form, fields: readonly Field[]): string {
  const [first] = fields
  if (first === undefined) return '最近的修改'
  return fieldLabel(form, first) + (fields.length > 1 ? `等 ${fields.length} 处` : '')
}

/** Puts the cursor into a field that is on screen, in a text at an offset, or selects from there to an end. False where it is not. */
export function focusField(field: Field, offset?: number, end = offset): boolean {
  const element = elementOf(field, offset)
  if (!element) return false
  element.focus()
  if (offset !== undefined && end !== undefined) {
    const start = startOf(element)
    placeCursor(element, offset - start, end - start)
  }
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  return true
}

/** Shows a place of a field that is on screen; the keyboard stays where it is. */
export function revealField(field: Field, offset: number): void {
  const element = elementOf(field, offset)
  if (!element) return
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  revealPlace(element, offset - startOf(element))
}

/** Where a field is written; of one that is written in several places that with the offset, or with the cursor. */
function elementOf(field: Field, offset: number | undefined): HTMLElement | null {
  const elements = [...document.querySelectorAll<HTMLElement>(`[data-field="${CSS.escape(field)}"]`)]
  const focused = elements.find((element) => element === document.activeElement)
  const found = offset === undefined ? focused : elements.findLast((element) => startOf(element) <= offset)
  // Choices of a list and years carry the field's name as their id.
  return found ?? elements[0] ?? document.getElementById(field)
}

/** Where in its field the words of an element begin. */
export function startOf(element: Element): number {
  return Number(element.closest<HTMLElement>('[data-start]')?.dataset['start'] ?? 0)
}

/** The field with the keyboard, in a text with the place of the cursor. */
export function focusedPlace(): BlankPlace | undefined {
  const element = document.activeElement
  if (!(element instanceof HTMLElement)) return undefined
  const { field } = element.dataset
  const offset = cursorIn(element)
  if (field === undefined) return undefined
  return { field: field as Field, ...(offset !== undefined && { offset: offset + startOf(element) }) }
}
