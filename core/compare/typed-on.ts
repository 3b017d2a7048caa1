import type { FieldValue } from '../report/report.ts'

/** As many characters as keys may take away between two savings, by backspaces or over a word that is selected. */
const FEW = 10

/** Whether keys may have made one value of the other: nothing of it is lost but a few characters, and of a figure none. */
export function isTypedOn(before: FieldValue, after: FieldValue): boolean {
  if (before === null || before === '') return true
  if (typeof before === 'number' || MONEY.test(before)) return String(after ?? '').startsWith(String(before))
  const lost = lostOf(before, String(after ?? ''))
  return lost <= FEW && lost < before.length
}

/** Money is kept as it was typed. */
const MONEY = /^\d+(?:\.\d+)?$/u

/** How long the stretch is in which a text differs from the one after it. */
function lostOf(before: string, after: string): number {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return before.length - start - end
}
