import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './remark.ts'
import type { FieldText } from './texts.ts'

/** Any figure that counts something, and is no part of a date. */
export const ANY_COUNT = /\d{1,7}(?=\s?[\u4e00-\u9fff])(?!\s?(?:年|月|日|号|季度))/gu

/** What figures add up to. */
export function addUp(figures: readonly number[]): number {
  return figures.reduce((all, each) => all + each, 0)
}

/** A sum behind figures is one of them, or of the last of them only. */
export function isOfSome(whole: number, parts: readonly number[]): boolean {
  return parts.some((part, i) => part === whole || addUp(parts.slice(i)) === whole)
}

/**
 * `narrative.breakdown`: words that name a sum of the figures before them, where it is not theirs.
 * @param start where the words begin, in UTF-16 units
 */
export function wrongSum(
  text: FieldText,
  start: number,
  words: string,
  whole: number,
  parts: readonly number[],
): Finding[] {
  const sum = addUp(parts)
  if (sum === whole) return []
  const message = `${quoted(words)}与前面的数不符：${parts.join('＋')}＝${sum}，总数是 ${whole}，请核对。`
  const end = start + words.length
  return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })]
}
