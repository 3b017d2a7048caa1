import { listOf, type Way } from './lists.ts'
import { isFigure, isLikeUnit, isSameSentence, MOST } from './parts.ts'
import type { Reading } from './readings.ts'

/**
 * 信息30条，点击量900次，其中A类10条，点击量300次；B类20条，点击量600次: two totals, whose parts take turns. Where no word opens
 * the lists they are as long as each other, and one makes up its total.
 */
export function takingTurns(
  readings: readonly Reading[],
  i: number,
): (Way & { readonly total: Reading })[] | undefined {
  const [items, visits, a, b, c] = readings.slice(Math.max(0, i - 2), i + 3)
  if (i < 2 || !items || !visits || !a || !b || !c || !isSameSentence(items, visits)) return undefined
  if (![items, visits, a, b, c].every(isFigure) || isLikeUnit(items, visits)) return undefined
  const isInTurns = isLikeUnit(items, a) && isLikeUnit(visits, b) && isLikeUnit(items, c)
  if (!isInTurns || !isSameSentence(a, c)) return undefined
  const lists = [items, visits].flatMap((total) => {
    const own = readings.slice(i, i + MOST).filter((each) => isLikeUnit(each, total))
    const list = listOf(own, 0, total)
    return list ? [{ ...list, total }] : []
  })
  const [first, second] = lists
  // A small total may be made up by chance, but not by parts that take turns with those of another.
  const isKnown =
    a.opensParts ||
    (second !== undefined && first?.parts.length === second.parts.length && (first.isWhole || second.isWhole))
  return isKnown ? lists : undefined
}
