import { nameInRegion } from './name-in-region.ts'
import { nameKey } from './name-key.ts'
import { isSuperior, regionsOf } from './regions.ts'

/** What a report says of whose it is. */
export interface UnitSaid {
  readonly agency: string
  /** Empty where it says none. */
  readonly region: string
}

export interface ReportsByUnit<T> {
  /** Each with its reports, in the order in which they were given. */
  readonly units: readonly (readonly T[])[]
  /** Of one name with several units, and may be of more than one of them. */
  readonly doubtful: readonly T[]
}

interface Placed<T> {
  readonly report: T
  /** What is said before the name. */
  readonly place: string
}

/**
 * Reports without a roster, by the unit they are of. Those of one name are of one unit, unless they say to be of two places of
 * which neither ends with the other: 甲县 and 乙县, but not 渠县 and 四川省渠县, nor 渠县 and nothing.
 */
export function byUnit<T>(reports: readonly T[], said: (report: T) => UnitSaid): ReportsByUnit<T> {
  const named = reports.map((report) => {
    const { agency, region } = said(report)
    return { report, name: plainKey(agency), whole: plainKey(nameInRegion(agency, region)) }
  })
  // 渠县财政局 is also 财政局 of 渠县.
  const barest = new Map<string, string>()
  for (const { name, whole } of named) {
    const known = barest.get(whole)
    if (known === undefined || name.length < known.length) barest.set(whole, name)
  }
  const units: T[][] = []
  const doubtful: T[] = []
  const bare = (whole: string): string => {
    const name = barest.get(whole)
    return name === undefined || name === whole || !whole.endsWith(name) ? whole : bare(name)
  }
  for (const [name, group] of Map.groupBy(named, ({ whole }) => bare(whole))) {
    const placed = group.map(({ report, whole }) => ({
      report,
      place: whole.slice(0, -name.length || undefined),
    }))
    const isDoubtful = doubtIn(placed)
    const sure = placed.filter((each) => !isDoubtful(each))
    doubtful.push(...placed.filter(isDoubtful).map(({ report }) => report))
    units.push(...together(sure))
  }
  return { units, doubtful }
}

/** A name without the regions that only say where its county or city lies: 四川省达州市渠县, 四川省渠县 and 渠县 are one. */
function plainKey(name: string): string {
  const key = nameKey(name)
  const ends = regionsOf(key).map((_, i, regions) => regions.slice(0, i + 1).join('').length)
  const end = ends.findLast((at) => isSuperior(key.slice(0, at), key.slice(at))) ?? 0
  return key.slice(end)
}

/** Whether what is said fits two that do not fit one another. */
function doubtIn<T>(placed: readonly Placed<T>[]): (one: Placed<T>) => boolean {
  const places = [...new Set(placed.map(({ place }) => place))]
  const doubtful = new Set(
    places.filter((place) => {
      const fitting = places.filter((other) => fit(place, other))
      return fitting.some((one) => fitting.some((other) => !fit(one, other)))
    }),
  )
  return ({ place }) => doubtful.has(place)
}

function together<T>(placed: readonly Placed<T>[]): T[][] {
  const units: { readonly place: string; readonly reports: T[] }[] = []
  for (const { report, place } of placed) {
    const unit = units.find((each) => fit(each.place, place))
    if (unit) unit.reports.push(report)
    else units.push({ place, reports: [report] })
  }
  return units.map(({ reports }) => reports)
}

function fit(one: string, other: string): boolean {
  return one.endsWith(other) || other.endsWith(one)
}
