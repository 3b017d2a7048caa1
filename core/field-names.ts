import { printedDate } from './document/printed-date.ts'
import { isDay } from './values.ts'

/** What a field is called; and how what it holds is read, where that isn't its own words. */
type FieldName<V> = string | { readonly label: string; readonly words: (value: V) => string }

/** What the fields of a form are called, group by group. */
export type FieldNames<T extends object> = {
  readonly [K in keyof T]-?: T[K] extends readonly unknown[] | string | number | boolean | null
    ? FieldName<T[K]>
    : T[K] extends object
      ? FieldNames<T[K]>
      : FieldName<T[K]>
}

/** A field by its key, within a group behind the group's, as it is called; and what a value of it reads as. */
export function namedValue<T extends object>(names: FieldNames<T>, field: string, value: unknown) {
  const name = field
    .split('.')
    .reduce<unknown>(
      (group, key) => (group as Readonly<Record<string, unknown>>)[key],
      names,
    ) as FieldName<unknown>
  if (typeof name === 'string') return { label: name, words: plainWords(value) }
  return { label: name.label, words: name.words(value) }
}

function plainWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  return isDay(value) ? printedDate(value) : value
}
