import { type FieldNames, namedValue } from '../../core/field-names.ts'
import type { TypedFields } from './kept-fields.ts'

/** What was typed into fields, each by its name in a line of its own; the words alone where there is but one field. */
export function fieldsWords<T extends object>(names: FieldNames<T>, { from, edits }: TypedFields<T>): string {
  const isAlone = Object.keys(names).length === 1
  const line = (field: string, value: unknown) => {
    const { label, words } = namedValue(names, field, value)
    const said = words || '（清空）'
    return isAlone ? said : `${label}：${said}`
  }
  return Object.entries(edits)
    .flatMap(([key, value]: [string, unknown]) => {
      if (!isGroup(value)) return [line(key, value)]
      const before: unknown = from[key as keyof T]
      return Object.entries(value).flatMap(([within, each]: [string, unknown]) =>
        isGroup(before) && each === before[within] ? [] : [line(`${key}.${within}`, each)],
      )
    })
    .join('\n')
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
