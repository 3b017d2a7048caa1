import { type RepeatedSentence, repeatedSentences } from '../narrative/similarity.ts'
import type { Finding } from './finding.ts'
import type { Check } from './reading.ts'
import { findingOf } from './remark.ts'
import { textsOf } from './texts.ts'

/** Below this many counted characters a text is too short to say that it was copied. */
const ENOUGH = 80
const MUCH = 0.6
const SOME = 0.4

/** `similarity.lastYear`: how much of each text repeats last year's. The notice on the form punishes 内容雷同. */
export const checkSimilarity: Check = (_, { texts, lastYear }) => {
  if (!lastYear) return []
  const before = new Map(textsOf(lastYear).map(({ field, text }) => [field, text]))
  return texts.flatMap((text): Finding[] => {
    if (text.field === 'preamble') return []
    const { repeated, counted } = repeatedSentences(text.text, before.get(text.field) ?? '')
    const share = counted === 0 ? 0 : repeated.reduce((sum, { length }) => sum + length, 0) / counted
    const longest = longestOf(repeated)
    if (counted < ENOUGH || share < SOME || !longest) return []
    const percent = `${Math.round(share * 100)}%`
    const message = `「${text.label}」约 ${percent} 的文字与去年报告相同（共 ${repeated.length} 句，数字和年份不算），内容雷同会被通报，请按今年的情况改写。`
    const severity = share >= MUCH ? 'warning' : 'advice'
    return [
      {
        ...findingOf(text, {
          rule: 'similarity.lastYear',
          severity,
          start: longest.start,
          end: longest.end,
          message,
        }),
        actual: percent,
      },
    ]
  })
}

function longestOf(repeated: readonly RepeatedSentence[]): RepeatedSentence | undefined {
  return [...repeated].sort((a, b) => b.length - a.length)[0]
}
