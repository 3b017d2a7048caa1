import type { Form } from '../form/form.ts'
import { fieldLabel } from '../report/fields.ts'
import { type Field, parseCellName } from '../report/report.ts'

/** What was written in a spell, in words, and a field to go to. */
export interface WrittenPlace {
  readonly words: string
  readonly field: Field
}

/** Fields in the order of the form, by what they are called: texts and lines one by one, the cells of a table together with how many they are. */
export function writtenPlaces(form: Form, fields: readonly Field[]): WrittenPlace[] {
  const places = Map.groupBy(fields, (field) => parseCellName(field)?.table ?? field)
  const printed: readonly string[] = form.parts.flatMap(({ items }) =>
    items.map((item) => (item.kind === 'text' ? item.field : item.table)),
  )
  // What no part has, the unit's own, stands before them.
  const inOrder = [...places].toSorted(([one], [other]) => printed.indexOf(one) - printed.indexOf(other))
  return inOrder.flatMap(([, [field, ...others]]): WrittenPlace[] => {
    if (field === undefined) return []
    const cell = parseCellName(field)
    if (!cell) return [{ words: fieldLabel(form, field), field }]
    return [{ words: `${form.tables[cell.table].caption} ${others.length + 1} 格`, field }]
  })
}
