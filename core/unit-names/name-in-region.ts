import { nameKey } from './name-key.ts'
import { isLevel, withoutPartOfTown } from './regions.ts'

/** Letters that a region and a name share where they run into one another; 市 also begins 市场. */
const SHARED = 2

/**
 * A name with the region (所在地区) that its report says, where it does not begin with it: 渠县 and 水利局 are 渠县水利局, 四川省渠县 and 渠县水利局
 * are 四川省渠县水利局.
 */
export function nameInRegion(name: string, region: string): string {
  const place = withoutPartOfTown(nameKey(region))
  if (isLevel(place)) return name
  const key = nameKey(name)
  for (let at = 0; at <= place.length - SHARED; at += 1)
    if (key.startsWith(place.slice(at))) return place.slice(0, at) + name
  return place + name
}
