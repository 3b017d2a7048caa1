/** The foremost of many, of which no more than twice as many as are wanted are held at once. */
export interface Foremost<T> {
  readonly add: (item: T) => void
  /** How many were added. */
  readonly count: () => number
  /** The foremost, in order. */
  readonly all: () => readonly T[]
}

/** @param compare as for sorting; items that are equal stand as they were added */
export function createForemost<T>(most: number, compare: (a: T, b: T) => number): Foremost<T> {
  let held: T[] = []
  let count = 0
  const all = () => (held = held.sort(compare).slice(0, most))
  return {
    add: (item) => {
      held.push(item)
      count += 1
      if (held.length >= 2 * most) all()
    },
    count: () => count,
    all,
  }
}
