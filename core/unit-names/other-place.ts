import { nameKey } from './name-key.ts'

/**
 * Whether two reports name two places before one and the same unit: 甲县城关镇人民政府 and 乙县城关镇人民政府, for 城关镇人民政府.
 * @param names of the unit
 */
export function nameOtherPlaces(one: string, other: string, names: readonly string[]): boolean {
  const [here, there] = [placeBefore(one, names), placeBefore(other, names)]
  return here !== '' && there !== '' && !here.endsWith(there) && !there.endsWith(here)
}

/** What stands before the unit's barest name; empty where nothing does, or where it goes by another one. */
function placeBefore(said: string, names: readonly string[]): string {
  const key = nameKey(said)
  const name = names
    .map(nameKey)
    .filter((each) => each !== '' && key.endsWith(each))
    .toSorted((one, other) => one.length - other.length)[0]
  return name === undefined ? '' : key.slice(0, -name.length)
}
