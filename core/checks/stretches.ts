import { matchesOf } from '../matches.ts'
import type { Span } from './remark.ts'

/** Whether a place lies in one of the stretches of a text that a pattern finds, such as titles in 《》. */
export function withinAny(text: string, pattern: RegExp): (place: number) => boolean {
  const stretches = matchesOf(text, pattern).map(
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

/** Whether a stretch of a text shares a character with one of several. */
export function meetsAny(stretches: readonly Span[]): (stretch: Span) => boolean {
  const taken = new Set(stretches.flatMap(placesOf))
  return (stretch) => placesOf(stretch).some((place) => taken.has(place))
}

/** Where each character of a stretch stands. */
export function placesOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

/** Titles of documents. No title is longer. */
export const TITLES = /《[^》\n]{0,200}》/gu
