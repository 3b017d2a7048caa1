import { nameInRegion } from './name-in-region.ts'
import { nameKey } from './name-key.ts'
import { isSuperior, regionsOf } from './regions.ts'

/** What a report says of whose it is. */
export interface UnitSaid {
  readonly agency: string
  /** Empty where it says none. */
  readonly region: string
}

/**
 * A unit's name with its region, as it is compared: without the regions that only say where its county or city lies. 水利局 of
 * 四川省达州市渠县, 渠县水利局 and 四川省渠县水利局 are one.
 */
export function wholeName({ agency, region }: UnitSaid): string {
  return plainKey(nameInRegion(agency, region))
}

/** The same of a name alone. */
export function plainKey(name: string): string {
  const key = nameKey(name)
  const ends = regionsOf(key).map((_, i, regions) => regions.slice(0, i + 1).join('').length)
  const end = ends.findLast((at) => isSuperior(key.slice(0, at), key.slice(at))) ?? 0
  return key.slice(end)
}
