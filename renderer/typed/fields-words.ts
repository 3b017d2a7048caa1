import { type FieldNames, namedValue } from '../../core/field-names.ts'
import type { TypedFields } from './kept-fields.ts'

/** What a field is called, and what was typed there; nothing where it was emptied. */
export interface NamedField {
  readonly label: string
  readonly words: string
}

/** The fields that were typed into, those within a group each by itself. */
export function namedFields<T extends object>(
  names: FieldNames<T>,
  { from, edits }: TypedFields<T>,
): NamedField[] {
  return Object.entries(edits).flatMap(([key, value]: [string, unknown]) => {
    if (!isGroup(value)) return [namedValue(names, key, value)]
    const before: unknown = from[key as keyof T]
    return Object.entries(value).flatMap(([within, each]: [string, unknown]) =>
      isGroup(before) && each === before[within] ? [] : [namedValue(names, `${key}.${within}`, each)],
    )
  })
}

/** All of them, to be read: a line each. */
export function fieldsWords<T extends object>(names: FieldNames<T>, typed: TypedFields<T>): string {
  return namedFields(names, typed)
    .map(({ label, words }) => `${label}：${words || '（清空）'}`)
    .join('\n')
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
