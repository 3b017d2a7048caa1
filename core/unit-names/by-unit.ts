import { canonicalKey } from './organs.ts'
import { endsOf, placeSaid, regionsOf, withoutKind } from './regions.ts'
import { plainKey, type UnitSaid, wholeName } from './whole-name.ts'

export interface ReportsByUnit<T> {
  /** Each with its reports, in the order in which they were given. */
  readonly units: readonly (readonly T[])[]
  /** Of one name with several units, and may be of more than one of them. */
  readonly doubtful: readonly T[]
}

/**
 * Reports without a roster, by the unit they are of. Those of one name, in full or in short (发改局, 安北镇), are of one unit, unless they say to be of two places of
 * which neither ends with the other: 甲县 and 乙县, but not 渠县 and 四川省渠县, nor 渠县 and nothing.
 */
export function byUnit<T>(reports: readonly T[], said: (report: T) => UnitSaid): ReportsByUnit<T> {
  const named = reports.map((report) => {
    const says = said(report)
    return { report, name: canonicalKey(plainKey(says.agency)), whole: canonicalKey(wholeName(says)) }
  })
  // 渠县财政局 is also 财政局 of 渠县.
  const barest = new Map<string, string>()
  for (const { name, whole } of named) {
    const known = barest.get(whole)
    if (known === undefined || name.length < known.length) barest.set(whole, name)
  }
  const bare = (whole: string): string => {
    const name = barest.get(whole)
    return name === undefined || name === whole || !whole.endsWith(name) ? whole : bare(name)
  }
  const units: T[][] = []
  const doubtful: T[] = []
  for (const [name, group] of Map.groupBy(named, ({ whole }) => bare(whole))) {
    const placeOf = (whole: string) => whole.slice(0, -name.length || undefined)
    const oneOf = samePlaces(new Set(group.map(({ whole }) => placeOf(whole))))
    const byPlace = Map.groupBy(group, ({ whole }) => oneOf(placeOf(whole)))
    for (const [place, own] of byPlace) {
      const found = own.map(({ report }) => report)
      if (place === undefined) doubtful.push(...found)
      else units.push(found)
    }
  }
  return { units, doubtful }
}

/** Which of the places are one, by the name of one of them; nothing of a place that may be several. */
function samePlaces(said: ReadonlySet<string>): (place: string) => string | undefined {
  const kinds = withKinds(said)
  const nested = nestedPlaces(new Set([...said].flatMap((place) => kinds(place) ?? [])))
  return (place) => {
    const whole = kinds(place)
    return whole === undefined ? undefined : nested(whole)
  }
}

/** A place without its kind (通川) is the one that has it (通川区); nothing where several have. */
function withKinds(said: ReadonlySet<string>): (place: string) => string | undefined {
  const byStem = new Map<string, string[]>()
  for (const place of said) {
    if (isUnkinded(place)) continue
    for (const end of endsOf(regionsOf(place))) {
      const stem = withoutKind(end)
      byStem.set(stem, [...(byStem.get(stem) ?? []), place])
    }
  }
  return (place) => {
    if (!isUnkinded(place)) return place
    const meant = byStem.get(endsIn(place, byStem) ?? place) ?? [place]
    const [least = place] = meant.toSorted((one, other) => one.length - other.length)
    return meant.every((each) => each.endsWith(least)) ? least : undefined
  }
}

function isUnkinded(place: string): boolean {
  return placeSaid(place).unkinded !== ''
}

/**
 * Which of the places that end with one another are one: each is named by the least that is said of it. Nothing of a place that
 * others end with which do not end with one another.
 */
function nestedPlaces(places: ReadonlySet<string>): (place: string) => string | undefined {
  const within = new Map([...places].map((place) => [place, endsIn(place.slice(1), places)]))
  within.set('', undefined)
  const branches = Map.groupBy(places, (place) => within.get(place))
  const doubtful = new Set<string>()
  for (const [place, inside] of branches)
    for (let at = inside.length > 1 ? place : undefined; at !== undefined; at = within.get(at))
      doubtful.add(at)
  const named = (place: string): string => {
    const outer = within.get(place)
    return outer === undefined || doubtful.has(outer) ? place : named(outer)
  }
  return (place) => (doubtful.has(place) ? undefined : named(place))
}

/** The longest of some words that others end with. */
function endsIn(words: string, some: { readonly has: (end: string) => boolean }): string | undefined {
  for (let at = 0; at <= words.length; at += 1) {
    const end = words.slice(at)
    if (some.has(end)) return end
  }
  return undefined
}
