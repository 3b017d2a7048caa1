import { type Division, isFigure, isSameSentence, isSameUnit, leadOf, part } from './parts.ts'
import type { Reading } from './readings.ts'

/** The spans that together are a year. */
const YEARS: readonly (readonly RegExp[])[] = [
  [/上半年/u, /下半年/u],
  [/一季度/u, /二季度/u, /三季度/u, /四季度/u],
]
const WHOLE = /^(?:全年|年内|本年度?|合计|共计?|总计|累计)/u

/** 上半年发布920条、下半年发布940条，全年发布1860条: the halves or quarters of a year are all there are of it, whatever they add up to. */
export function spansOf(readings: readonly Reading[]): Division[] {
  return YEARS.flatMap((spans) =>
    readings.flatMap((first, i): Division[] => {
      if (!isFigure(first) || !isOfSpan(first, spans, 0)) return []
      const own = readings.slice(i, i + spans.length)
      const isYear =
        own.length === spans.length &&
        own.every(
          (each, at) => isOfSpan(each, spans, at) && isSameSentence(first, each) && isSameUnit(first, each),
        )
      const [before, after] = [readings[i - 1], readings[i + spans.length]]
      const total = [before, after].find(
        (each) =>
          each &&
          isYear &&
          isFigure(each) &&
          isSameSentence(first, each) &&
          isSameUnit(first, each) &&
          isWhole(each),
      )
      const parts = own.map(part)
      return total ? [{ total, parts, exhaustive: true }] : []
    }),
  )
}

function isWhole(each: Reading): boolean {
  return WHOLE.test(leadOf(each))
}

function isOfSpan(each: Reading, spans: readonly RegExp[], at: number): boolean {
  return spans[at]?.test(leadOf(each)) ?? false
}
