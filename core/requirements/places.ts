import { type Form, FURTHER_ITEMS, type TextField } from '../form/form.ts'
import { itemsIn } from '../report/further-items.ts'
import { textFields } from '../report/fields.ts'
import type { RequirementPlace } from './requirements.ts'

/** The texts of an edition that a place takes in, in printed order; none where the edition has no such place. */
export function fieldsIn(place: RequirementPlace, form: Form): TextField[] {
  const fields = textFields(form)
  if (place === 'report') return fields
  return fields.filter((field) => field === place || field.startsWith(`${place}.`))
}

/** What a place is called, as a message quotes it: 总体情况, 主动公开. */
export function placeName(place: RequirementPlace, form: Form): string {
  if (place === 'report') return '报告全文'
  const [field, ...more] = fieldsIn(place, form)
  const part = form.parts.find(({ items }) =>
    items.some((item) => item.kind === 'text' && item.field === field),
  )
  if (more.length > 0 || !part) return part?.heading.replace(/^[一二三四五六]、/u, '') ?? place
  return part.items.find((item) => item.kind === 'text' && item.field === field)?.label ?? place
}

/** Characters of a text as offices count them: without white space, line ends, and what the program prints of itself. */
export function charactersIn(field: TextField, text: string): number {
  const words =
    field === FURTHER_ITEMS
      ? itemsIn(text)
          .map((item) => item.text)
          .join('')
      : text
  return Array.from(words.replaceAll(UNCOUNTED, '')).length
}

/** White space, and marks that show nowhere. */
const UNCOUNTED = /[\s\u200b-\u200d\u2060\ufeff]/gu
