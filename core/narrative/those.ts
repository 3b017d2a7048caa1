/** The items that are so; the very list where all are, as of most lists of a line. */
export function those<T>(items: readonly T[], isOne: (item: T) => boolean): readonly T[] {
  return items.every(isOne) ? items : items.filter(isOne)
}
