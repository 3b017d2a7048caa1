/** Whether a place lies in one of the stretches of a text that a pattern finds, such as titles in 《》. */
export function withinAny(text: string, pattern: RegExp): (place: number) => boolean {
  const stretches = [...text.matchAll(pattern)].map(
    ({ 0: words, index }) => [index, index + words.length] as const,
  )
  return (place) => {
    let [low, high] = [0, stretches.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.[1] ?? 0) <= place) low = middle + 1
      else high = middle
    }
    return (stretches[low]?.[0] ?? Infinity) <= place
  }
}

/** Titles of documents. No title is longer. */
export const TITLES = /《[^》\n]{0,200}》/gu
