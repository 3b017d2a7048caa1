import { chineseNumeral, toChineseNumeral } from '../narrative/numerals.ts'
import type { FurtherItem } from './report.ts'

/** The number of the last of the form's items of part one; further ones go on from it. */
export const LAST_ITEM = 5

const NUMBER = /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[）)]/u

/** （六）标准化建设 has the number 6; undefined where a heading has none. */
export function itemNumber(heading: string): number | undefined {
  return chineseNumeral(NUMBER.exec(heading)?.[1] ?? '')
}

/** The characters of a heading that are its number: "（六）", or ''. */
export function numberWords(heading: string): string {
  return NUMBER.exec(heading)?.[0] ?? ''
}

/** A heading with another number in the place of its own. */
export function renumbered(heading: string, number: number): string {
  return `（${toChineseNumeral(number)}）${heading.slice(numberWords(heading).length)}`
}

/** The items with a new one behind them, whose heading is the next number. */
export function withNewItem(items: readonly FurtherItem[]): FurtherItem[] {
  const last = items.findLast(({ heading }) => itemNumber(heading) !== undefined)
  const number = (itemNumber(last?.heading ?? '') ?? LAST_ITEM) + 1
  return [...items, { heading: renumbered('', number), text: '' }]
}

/** One place up (−1) or down (1), where there is one. */
export function withItemMoved(items: readonly FurtherItem[], from: number, by: -1 | 1): FurtherItem[] {
  const item = items[from]
  if (!item || !items[from + by]) return [...items]
  return inOrder(items, items.toSpliced(from, 1).toSpliced(from + by, 0, item))
}

export function withoutItem(items: readonly FurtherItem[], at: number): FurtherItem[] {
  return inOrder(items, items.toSpliced(at, 1))
}

/** Numbers that were in order stay so; others are the writer's own. */
function inOrder(before: readonly FurtherItem[], after: readonly FurtherItem[]): FurtherItem[] {
  const wereInOrder = before.every(({ heading }, i) => itemNumber(heading) === LAST_ITEM + 1 + i)
  if (!wereInOrder) return [...after]
  return after.map((item, i) => ({ ...item, heading: renumbered(item.heading, LAST_ITEM + 1 + i) }))
}
