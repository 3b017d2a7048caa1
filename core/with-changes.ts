/** A field by its key, within a group behind the group's: "mail.to"; and what is stored there. */
export interface StoredField {
  readonly field: string
  readonly stored: unknown
}

/**
 * What is stored, with what was changed on a page in its place; what another window has changed since the page showed it stays. A
 * list counts as one.
 * @param shown what the page showed before the change
 * @param wanted what it shows now
 */
export function withChanges<T extends object>(stored: T, shown: T, wanted: T): T {
  const changed = Object.entries(wanted).map(([key, to]: [string, unknown]) => {
    const [now, before] = [stored[key as keyof T] as unknown, shown[key as keyof T] as unknown]
    if (isGroup(now) && isGroup(before) && isGroup(to)) return [key, withChanges(now, before, to)]
    return [key, isSame(to, before) ? now : to]
  })
  return { ...stored, ...(Object.fromEntries(changed) as Partial<T>) }
}

/** The fields that both a page and another window have changed since the page showed them, each to something else. */
export function changedByBoth<T extends object>(stored: T, shown: T, wanted: T): StoredField[] {
  return Object.entries(wanted).flatMap(([key, to]: [string, unknown]) => {
    const [now, before] = [stored[key as keyof T] as unknown, shown[key as keyof T] as unknown]
    if (isGroup(now) && isGroup(before) && isGroup(to))
      return changedByBoth(now, before, to).map((each) => ({ ...each, field: `${key}.${each.field}` }))
    const agrees = isSame(to, before) || isSame(now, before) || isSame(now, to)
    return agrees ? [] : [{ field: key, stored: now }]
  })
}

/** With what is stored of some fields in their place. */
export function withStored<T extends object>(shown: T, fields: readonly StoredField[]): T {
  return fields.reduce((next, { field, stored }) => withField(next, field.split('.'), stored), shown)
}

function withField<T extends object>(of: T, [key = '', ...within]: readonly string[], stored: unknown): T {
  const group = of[key as keyof T] as unknown
  const next = within.length > 0 && isGroup(group) ? withField(group, within, stored) : stored
  return { ...of, [key]: next }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
