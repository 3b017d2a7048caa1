import { namesWithin } from './names-within.ts'
import { createLikeness, type Likeness } from './likeness.ts'
import { nameInRegion } from './name-in-region.ts'
import { nameKey } from './name-key.ts'
import { canonicalKey } from './organs.ts'
import { endsOf, isSuperior, placeSaid, placesMeant, regionsOf, withoutKind } from './regions.ts'
import { withoutSlip } from './slips.ts'

/** A unit by its names. */
export interface NamedUnit {
  readonly id: string
  readonly name: string
  /** Former and short ones. */
  readonly otherNames: readonly string[]
}

/** Tells which unit a name means. */
export interface Matcher {
  readonly add: (unit: NamedUnit) => void
  /**
   * The one unit that a name surely means: by its name, by one of its other names, by another way to say its organ, by
   * regions above it that are there or not, or but for one slip in the long name of its organ. Nothing where two fit or
   * another organ, also one that is not in the roster, could be meant: a name that says no place (水利局) where units of several
   * places go by it, or where its report says to be of another place.
   * @param region the report's own (所在地区), where it says one
   */
  readonly find: (name: string, region?: string) => NamedUnit | undefined
  /** The units whose names stand in words such as a file's name, longer names before those they contain. The collecting office is none. */
  readonly within: (words: string) => NamedUnit[]
  /** Whether units of several places go by a name that says no place. */
  readonly isShared: (name: string) => boolean
  /** Units that may be meant, the likeliest first. */
  readonly candidates: (name: string, most: number) => NamedUnit[]
}

/** From this share of common pairs of characters on, a name is offered. */
const OFFERED = 0.3

type Units = Map<string, Set<NamedUnit>>

/** @param collector the office that collects; the regions its name begins with may be left out by its own units */
export function createMatcher(collector: string): Matcher {
  const regions = regionsOf(nameKey(collector))
  const own = endsOf(regions)
  const above = endsOf(regions.slice(0, -1))
  const region = regions.at(-1)
  const tiers: Readonly<Record<'names' | 'others' | 'canonical' | 'shortened' | 'bare', Units>> = {
    names: new Map(),
    others: new Map(),
    canonical: new Map(),
    shortened: new Map(),
    bare: new Map(),
  }
  const units: NamedUnit[] = []
  const read = new Map<string, NamedUnit[]>()
  let likeness: { readonly of: Likeness; count: number } | undefined

  /** Whether a prefix names the region of the office, or those above it before its own. */
  const isOwn = (prefix: string, rest: string) => {
    if (own.has(prefix)) return true
    if (region !== undefined && rest.startsWith(region) && above.has(prefix)) return true
    return [...own].some(
      (known) => prefix.endsWith(known) && isSuperior(prefix.slice(0, -known.length), known),
    )
  }
  const add = (unit: NamedUnit) => {
    units.push(unit)
    read.clear()
    put(tiers.names, nameKey(unit.name), unit)
    for (const other of unit.otherNames) put(tiers.others, nameKey(other), unit)
    for (const name of [unit.name, ...unit.otherNames]) {
      const canonical = canonicalKey(nameKey(name))
      put(tiers.canonical, canonical, unit)
      put(tiers.bare, withoutRegions(canonical), unit)
      const full = withOwnRegion(canonical, region)
      if (full !== undefined) put(tiers.canonical, full, unit)
      for (let at = 2; at < canonical.length - 1; at += 1)
        if (isSuperior(canonical.slice(0, at), canonical.slice(at)))
          put(tiers.shortened, canonical.slice(at), unit)
    }
  }
  /** Units whose name, or what is left of it without the regions above, ends a longer one. */
  const behindRegions = (canonical: string): Set<NamedUnit> => {
    const found = new Set<NamedUnit>(tiers.shortened.get(canonical))
    for (let at = 1; at < canonical.length - 1; at += 1) {
      const [prefix, rest] = [canonical.slice(0, at), canonical.slice(at)]
      if (tiers.canonical.has(rest) && (isSuperior(prefix, rest) || isOwn(prefix, rest)))
        for (const unit of tiers.canonical.get(rest) ?? []) found.add(unit)
    }
    return found
  }
  const isShared = (name: string) => {
    const canonical = canonicalKey(nameKey(name))
    return withoutRegions(canonical) === canonical && (tiers.bare.get(canonical)?.size ?? 0) > 1
  }
  const named = (name: string): NamedUnit | undefined => {
    const key = nameKey(name)
    if (key === '' || isShared(name)) return undefined
    const canonical = canonicalKey(key)
    const exactly = [
      () => tiers.names.get(key),
      () => tiers.others.get(key),
      () => tiers.canonical.get(canonical),
      () => behindRegions(canonical),
    ]
    for (const tier of exactly) {
      const found = tier()
      if (found && found.size > 0) return onlyOne(found)
    }
    const meant = withoutSlip(canonical).flatMap((right) => [
      ...(tiers.canonical.get(right) ?? []),
      ...behindRegions(right),
    ])
    return onlyOne(new Set(meant))
  }
  /** Whether a report of a bare name says to be of a place that neither the office nor the unit names. */
  const isElsewhere = (name: string, place: string, unit: NamedUnit) => {
    if (place === '' || regionsOf(nameKey(name)).length > 0) return false
    const known = [collector, unit.name, ...unit.otherNames].map(nameKey)
    const said = placeSaid(nameKey(place))
    if (said.unkinded !== '')
      return !known.flatMap(regionsOf).some((each) => isPlace(said.unkinded, withoutKind(each)))
    const last = said.regions.at(-1)
    if (last === undefined || /(?:省|自治区)$/u.test(last)) return false
    return !known.some((each) => each.includes(last)) && !regions.some((each) => isPlace(last, each))
  }
  const find = (name: string, place = ''): NamedUnit | undefined => {
    const placed = placesMeant(nameKey(place)).flatMap((each) => named(nameInRegion(name, each)) ?? [])
    if (placed.length > 0) return onlyOne(new Set(placed))
    const found = named(name)
    return found && isElsewhere(name, place, found) ? undefined : found
  }
  const within = (words: string): NamedUnit[] => {
    const known = read.get(words)
    if (known) return known
    const namedHere = (name: string, before: string) => {
      const canonical = canonicalKey(name)
      const found = tiers.names.get(name) ?? tiers.others.get(name) ?? tiers.canonical.get(canonical)
      if (found) return name === nameKey(collector) || isShared(name) ? new Set<NamedUnit>() : found
      return REGION_END.test(before) ? undefined : tiers.bare.get(canonical)
    }
    const named = namesWithin(nameKey(words), namedHere)
    const meant = [...new Set(named.flatMap((found) => onlyOne(found) ?? []))]
    if (read.size >= REMEMBERED) read.clear()
    read.set(words, meant)
    return meant
  }
  const candidates = (name: string, most: number): NamedUnit[] => {
    likeness ??= { of: createLikeness(), count: 0 }
    for (const unit of units.slice(likeness.count)) likeness.of.add(canonicalKey(nameKey(unit.name)))
    likeness.count = units.length
    const key = nameKey(name)
    const canonical = canonicalKey(key)
    const same = [
      tiers.others.get(key),
      tiers.canonical.get(canonical),
      behindRegions(canonical),
      tiers.bare.get(canonical),
    ].flatMap((found) => [...(found ?? [])])
    const like = likeness.of
      .like(canonical, OFFERED)
      .slice(0, most)
      .map(({ at }) => units[at])
    return [...new Set([...same, ...like])].filter((unit) => unit !== undefined).slice(0, most)
  }
  return { add, find, within, isShared, candidates }
}

/** Names of files and folders whose units are remembered: many files lie in one folder. */
const REMEMBERED = 1000

/** A bare name behind one of these is that of another place's organ. */
const REGION_END = /[省市县区旗州盟镇乡]$/u

/** A name that says only of what level its region is, with the region of the office that collects: 县财政局 is 渠县财政局. */
function withOwnRegion(canonical: string, region: string | undefined): string | undefined {
  if (region === undefined || canonical.length < 3 || canonical[0] !== region.at(-1)) return undefined
  return region + canonical.slice(1)
}

/** An organ without the regions before it; a region itself is whole. */
function withoutRegions(canonical: string): string {
  return canonical.slice(regionsOf(canonical).join('').length) || canonical
}

function put(units: Units, key: string, unit: NamedUnit): void {
  const found = units.get(key)
  if (found) found.add(unit)
  else units.set(key, new Set([unit]))
}

function onlyOne(units: ReadonlySet<NamedUnit>): NamedUnit | undefined {
  return units.size === 1 ? [...units][0] : undefined
}

/** 成都高新区 is 高新区, with more said of it; 永吉县 is not 吉县. */
function isPlace(said: string, place: string): boolean {
  return said === place || (said.endsWith(place) && said.length - place.length > 1)
}
