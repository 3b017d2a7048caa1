import { type RepeatedSentence, repeatedSentences } from '../narrative/similarity.ts'
import { textOf } from '../report/fields.ts'
import { lastYearWords } from './last-year.ts'
import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'
import { checkedPart } from './texts.ts'
import { quoted } from '../report/quoted.ts'

/** Below this many counted characters a text is too short to say that it was copied. */
const ENOUGH = 80
const MUCH = 0.6
const SOME = 0.4

/** `similarity.lastYear`: how much of each text repeats last year's. The notice on the form punishes 内容雷同. */
export const checkSimilarity = ofEachText((text, { lastYear, year }) => {
  if (!lastYear || text.field === 'preamble') return []
  const { repeated, counted } = repeatedSentences(text.text, checkedPart(textOf(lastYear, text.field)))
  const share = counted === 0 ? 0 : repeated.reduce((sum, { length }) => sum + length, 0) / counted
  const longest = longestOf(repeated)
  if (counted < ENOUGH || share < SOME || !longest) return []
  const percent = `${Math.round(share * 100)}%`
  const message = `${quoted(text.label)}约 ${percent} 的文字与${lastYearWords(year, lastYear)}报告相同（共 ${repeated.length} 句，数字和年份不算），内容雷同会被通报，请按今年的情况改写。`
  const severity = share >= MUCH ? 'warning' : 'advice'
  const { start, end } = longest
  return [
    { ...findingOf(text, { rule: 'similarity.lastYear', severity, start, end, message }), actual: percent },
  ]
})

function longestOf(repeated: readonly RepeatedSentence[]): RepeatedSentence | undefined {
  return [...repeated].sort((a, b) => b.length - a.length)[0]
}
