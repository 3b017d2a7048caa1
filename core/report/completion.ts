import { editions } from '../form/editions.ts'
import type { Form, Part, PartNumber, TableItem, TextItem } from '../form/form.ts'
import { blanksIn } from './blanks.ts'
import { enteredIn, fieldValue, textOf } from './fields.ts'
import type { CellName, Field, Report } from './report.ts'

/** How far a report is written, read off the form's description. */
export interface Completion {
  /** 0..1 over all items of the form. */
  readonly share: number
  readonly parts: readonly PartCompletion[]
}

export interface PartCompletion {
  readonly number: PartNumber
  /** 0..1 over the part's items. */
  readonly share: number
  readonly todo: readonly Todo[]
}

/** One thing still to do, and the field where it is done. */
export interface Todo {
  readonly field: Field
  readonly label: string
  /** Where in a text. */
  readonly offset?: number
  /** How many cells of a table, or blanks of a text. */
  readonly count?: number
}

/** What of the report is done and what is left. A proposed value counts as done only when it is confirmed. */
export function completionOf(
  report: Report,
  proposed: ReadonlySet<Field> = new Set(),
  form: Form = editions[report.form],
): Completion {
  const parts = form.parts.map((part) => ({ part, items: itemsOf(part, form, report, proposed) }))
  return {
    share: mean(parts.flatMap(({ items }) => items.map((item) => item.share))),
    parts: parts.map(({ part, items }) => ({
      number: part.number,
      share: mean(items.map((item) => item.share)),
      todo: items.flatMap((item) => item.todo),
    })),
  }
}

interface ItemCompletion {
  readonly share: number
  readonly todo: readonly Todo[]
}

function itemsOf(part: Part, form: Form, report: Report, proposed: ReadonlySet<Field>): ItemCompletion[] {
  const asked = part.items.filter((item) => item.kind === 'table' || !item.optional)
  const items = asked.map((item) =>
    item.kind === 'text' ? textItem(item, report) : tableItem(item, form, report, proposed),
  )
  if (part.number !== 0) return items
  const name = written(report.agency.name)
    ? { share: 1, todo: [] }
    : { share: 0, todo: [{ field: 'agency.name', label: '填写机关名称' } as const] }
  return [name, ...items]
}

function textItem({ field, label }: TextItem, report: Report): ItemCompletion {
  const text = textOf(report, field)
  if (!written(text)) return { share: 0, todo: [{ field, label: `填写${label}` }] }
  const blanks = blanksIn(text)
  const [first] = blanks
  if (!first) return { share: 1, todo: [] }
  const todo = {
    field,
    offset: first.start,
    label: `${label}还有 ${blanks.length} 处空`,
    count: blanks.length,
  }
  return { share: 0.5, todo: [todo] }
}

function tableItem(
  { table, label }: TableItem,
  form: Form,
  report: Report,
  proposed: ReadonlySet<Field>,
): ItemCompletion {
  const cells = enteredIn(form.tables[table])
  const blank = cells.filter((cell) => fieldValue(report, cell) === null)
  const unconfirmed = cells.filter((cell) => proposed.has(cell) && !blank.includes(cell))
  return {
    share: 1 - (blank.length + unconfirmed.length) / cells.length,
    todo: [
      ...todoOf(blank, `${label}还有 ${blank.length} 格未填`),
      ...todoOf(unconfirmed, `${label}有 ${unconfirmed.length} 格由去年带入，待确认`),
    ],
  }
}

function todoOf(cells: readonly CellName[], label: string): Todo[] {
  const [field] = cells
  return field ? [{ field, label, count: cells.length }] : []
}

function written(text: string): boolean {
  return text.trim() !== ''
}

function mean(shares: readonly number[]): number {
  return shares.reduce((a, b) => a + b, 0) / shares.length
}
