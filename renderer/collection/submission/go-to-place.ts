/** Where something of a report is shown: a finding's own words, else a field or a cell. */
export interface Place {
  readonly key?: string
  readonly fields: readonly string[]
}

/** Brings a place of the report into view and gives it the keyboard. */
export function goToPlace(words: HTMLElement | null, { key, fields }: Place): void {
  if (!words) return
  const own = key === undefined ? undefined : findBy(words, 'finding', key)
  const target = own ?? fields.map((field) => findBy(words, 'place', field)).find((found) => found)
  target?.scrollIntoView({ block: 'center' })
  target?.focus({ preventScroll: true })
}

function findBy(words: HTMLElement, name: string, value: string): HTMLElement | undefined {
  return [...words.querySelectorAll<HTMLElement>(`[data-${name}]`)].find(
    (element) => element.dataset[name] === value,
  )
}
