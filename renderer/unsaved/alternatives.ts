import type { OfferedText } from '../../core/contract/unsaved.ts'

/** What tells a text from the others. */
export function nameOf({ session, field }: Pick<OfferedText, 'session' | 'field'>): string {
  return `${session} ${field}`
}

/** Texts of one field of one report: of several, one has to be chosen. */
export type Alternatives = readonly [OfferedText, ...OfferedText[]]

/** Texts by their places, in the order of the first of each. */
export function alternativesOf(texts: readonly OfferedText[]): Alternatives[] {
  const places = new Map<string, [OfferedText, ...OfferedText[]]>()
  for (const text of texts) {
    const place = `${text.id} ${text.field}`
    const others = places.get(place)
    if (others) others.push(text)
    else places.set(place, [text])
  }
  return [...places.values()]
}

/** What can be taken without asking: the one text of its place. */
export function certain(places: readonly Alternatives[]): OfferedText[] {
  return places.flatMap(([first, ...others]) => (others.length === 0 ? [first] : []))
}
