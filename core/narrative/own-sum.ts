import { type Division, isFigure, isSameSentence, leadOf, sumOf, valueOf } from './parts.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

const SUM = /合计|共计|总计|共(?=办结|办理|处理|答复)/u

/** 应办125件。其中予以公开38件，不予公开80件，办结合计118件: what the parts are said to make up is what they divide. */
export function ofOwnSum(division: Division, readings: readonly Reading[]): Division {
  const { total, parts } = division
  const last = parts.at(-1)?.reading
  const before = parts.slice(0, -1)
  // 办结277件…；甲局84件、乙局51件，两个部门合计135件: the sum itself is no part.
  if (last && before.length > 1 && isSumOfSome(last) && valueOf(last) === sumOf(before))
    return { total: last, parts: before, exhaustive: true }
  // 收到277件，甲局84件、乙局51件，合计135件: nor is what comes before those it sums up.
  const own = parts.slice(1)
  const isBehind = last !== undefined && readings.indexOf(total) > readings.indexOf(last)
  if (isBehind && own.length > 1 && SUM.test(leadOf(total)) && valueOf(total) === sumOf(own))
    return { total, parts: own, exhaustive: true }
  const next = last && readings[readings.indexOf(last) + 1]
  const isSum = next && isFigure(next) && SUM.test(leadOf(next)) && isSameSentence(last, next)
  if (!isSum || next === total || valueOf(next) !== sumOf(parts) || parts.length < 2) return division
  return { total: next, parts, exhaustive: true }
}

/** 三个部门合计158宗: 三个 takes the words before the sum for its own. */
function isSumOfSome(last: Reading): boolean {
  const { clause, start, quantity } = last.statement
  const words = wordsOf(clause, Math.min(start, quantity.start - 2), quantity.start)
  return SUM.test(words)
}
