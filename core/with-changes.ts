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
    return [key, JSON.stringify(to) === JSON.stringify(before) ? now : to]
  })
  return { ...stored, ...(Object.fromEntries(changed) as Partial<T>) }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
