/** As much of the end of a long name as tells organs of one house apart. */
const END = 10

/** Two lines of the list of parts. */
const ROOM = 20

/** A name for two short lines: of a long one its beginning and its end, 渠县经济技术开发区…员会）行政审批服务局. */
export function beginningAndEnd(name: string): string {
  const [before, end] = withEndApart(name)
  const beginning = Array.from(before)
  if (beginning.length <= ROOM - END) return name
  return `${beginning.slice(0, ROOM - END - 1).join('')}…${end}`
}

/** What of a name may be cut where there is no room, and its end. */
export function withEndApart(name: string): readonly [string, string] {
  const characters = Array.from(name)
  return [characters.slice(0, -END).join(''), characters.slice(-END).join('')]
}
