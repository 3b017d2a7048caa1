import { matchesOf } from '../matches.ts'
import type { Span } from './remark.ts'

/** Whether a place lies in one of the stretches of a text that a pattern finds, such as titles in 《》. */
export function withinAny(text: string, pattern: RegExp): (place: number) => boolean {
  const meets = meetsAny(
    matchesOf(text, pattern).map(({ 0: words, index }) => ({ start: index, end: index + words.length })),
  )
  return (place) => meets({ start: place, end: place + 1 })
}

/** Whether a stretch of a text shares a character with one of several. */
export function meetsAny(stretches: readonly Span[]): (stretch: Span) => boolean {
  const sorted = stretches.toSorted((a, b) => a.start - b.start)
  let furthest = 0
  /** How far those up to each of them reach. */
  const ends = sorted.map(({ end }) => (furthest = Math.max(furthest, end)))
  return ({ start, end }) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.start ?? Infinity) < end) low = middle + 1
      else high = middle
    }
    return (ends[low - 1] ?? 0) > start
  }
}

/** Where each character of a stretch stands. */
export function placesOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i)
}

/** Titles of documents. No title is longer. */
export const TITLES = /《[^》\n]{0,200}》/gu
