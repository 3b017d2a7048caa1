import type { FieldValue } from '../report/report.ts'

/** As many characters as keys may take away of an entry, by backspaces or over words that are selected. */
export const FEW = 10

/**
 * How many characters are lost where keys made one value of the other; endless where more was written over, or a figure.
 * @param kept what stands elsewhere: what is taken away from its end or its beginning is not lost
 */
export function lostByTyping(before: FieldValue, after: FieldValue, kept: FieldValue = null): number {
  if (before === null || before === '') return 0
  if (typeof before === 'number' || MONEY.test(before))
    return String(after ?? '').startsWith(String(before)) ? 0 : Infinity
  const [start, end] = stretch(before, String(after ?? ''))
  const lost = end - start
  if (lost > FEW || lost >= before.length) return Infinity
  const standing = String(kept ?? '')
  return standing.startsWith(before.slice(0, end)) || standing.endsWith(before.slice(start)) ? 0 : lost
}

/** Money is kept as it was typed. */
const MONEY = /^\d+(?:\.\d+)?$/u

/** From where to where a text differs from the one after it. */
function stretch(before: string, after: string): [number, number] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [start, before.length - end]
}
