import type { Form } from '../form/form.ts'
import { enteredIn, fieldValue, textOf } from '../report/fields.ts'
import { blanksIn } from '../report/blanks.ts'
import type { Field, Report } from '../report/report.ts'

/** A place that is still to be filled in: a blank within a text, or a cell. */
export interface BlankPlace {
  readonly field: Field
  /** Where in the text; undefined for a cell. */
  readonly offset?: number
}

export function isSamePlace(a: BlankPlace, b: BlankPlace): boolean {
  return a.field === b.field && a.offset === b.offset
}

/** The blanks within the texts, and the cells that are empty or wait to be confirmed, in printed order. */
export function blankPlaces(report: Report, form: Form, proposed: ReadonlySet<Field>): BlankPlace[] {
  return form.parts.flatMap(({ items }) =>
    items.flatMap((item): BlankPlace[] =>
      item.kind === 'text'
        ? blanksIn(textOf(report, item.field)).map(({ start }) => ({ field: item.field, offset: start }))
        : enteredIn(form.tables[item.table])
            .filter((cell) => fieldValue(report, cell) === null || proposed.has(cell))
            .map((field) => ({ field })),
    ),
  )
}

/** The fields of a report in printed order, from which it is told what comes before what. */
function orderOf(form: Form): Field[] {
  return form.parts.flatMap(({ items }) =>
    items.flatMap((item): Field[] =>
      item.kind === 'text' ? [item.field] : enteredIn(form.tables[item.table]),
    ),
  )
}

/** The next place to be filled in, or the one before; undefined where none is left in that direction. */
export function blankFrom(
  places: readonly BlankPlace[],
  form: Form,
  from: BlankPlace,
  direction: 'next' | 'previous',
): BlankPlace | undefined {
  const order = new Map(orderOf(form).map((field, i) => [field, i]))
  const rank = ({ field, offset = 0 }: BlankPlace) => [order.get(field) ?? -1, offset] as const
  const [field, offset] = rank(from)
  const isAfter = (place: BlankPlace) => {
    const [otherField, otherOffset] = rank(place)
    return otherField > field || (otherField === field && otherOffset > offset)
  }
  const isBefore = (place: BlankPlace) => {
    const [otherField, otherOffset] = rank(place)
    return otherField < field || (otherField === field && otherOffset < offset)
  }
  return direction === 'next' ? places.find(isAfter) : places.findLast(isBefore)
}
