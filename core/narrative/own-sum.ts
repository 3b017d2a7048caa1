import { type Division, isFigure, isSameSentence, leadOf, sumOf, valueOf } from './parts.ts'
import type { Reading } from './readings.ts'

/** 应办125件。其中予以公开38件，不予公开80件，办结合计118件: what the parts are said to make up is what they divide. */
export function ofOwnSum(division: Division, readings: readonly Reading[]): Division {
  const { total, parts } = division
  const last = parts.at(-1)?.reading
  const next = last && readings[readings.indexOf(last) + 1]
  const isSum = next && isFigure(next) && /合计|共计|总计/u.test(leadOf(next)) && isSameSentence(last, next)
  if (!isSum || next === total || valueOf(next) !== sumOf(parts) || parts.length < 2) return division
  return { total: next, parts, exhaustive: true }
}
