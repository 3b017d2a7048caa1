import { type RepeatedSentence, type Repetition, repetitionIn } from '../narrative/similarity.ts'
import type { TextField } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import { lastYearWords } from './last-year.ts'
import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'
import { checkedPart } from './texts.ts'
import { quoted } from '../report/quoted.ts'

/** Below this many counted characters a text is too short to say that it was copied. */
const ENOUGH = 80
/** Of one that is last year's from end to end, fewer are enough. */
const ENOUGH_OF_ALL = 40
/** Of problems, which ought to be this year's, still fewer. */
const ENOUGH_OF_PROBLEMS = 10
const ALL = 0.98
const MUCH = 0.6
const SOME = 0.4

/** `similarity.lastYear`: how much of each text repeats last year's. The notice on the form punishes 内容雷同. */
export const checkSimilarity = ofEachText((text, { lastYear, year }) => {
  if (!lastYear || text.field === 'preamble') return []
  const { repeated, counted } = repetitionOf(lastYear, text.field)(text.text)
  const share = counted === 0 ? 0 : repeated.reduce((sum, { length }) => sum + length, 0) / counted
  const longest = longestOf(repeated)
  const isAll = share >= ALL && text.field !== 'other'
  const ofAll = text.field === 'problems.problems' ? ENOUGH_OF_PROBLEMS : ENOUGH_OF_ALL
  if (counted < (isAll ? ofAll : ENOUGH) || share < SOME || !longest) return []
  const percent = `${Math.round(share * 100)}%`
  const much = percent === '100%' ? '的文字几乎全部' : `约 ${percent} 的文字`
  const message = `${quoted(text.label)}${much}与${lastYearWords(year, lastYear)}报告相同（共 ${repeated.length} 句，数字和年份不算），内容雷同会被通报，请按今年的情况改写。`
  const severity = share >= MUCH ? 'warning' : 'advice'
  const { start, end } = longest
  return [
    { ...findingOf(text, { rule: 'similarity.lastYear', severity, start, end, message }), actual: percent },
  ]
})

/** A report is never changed, so each text of last year's is read once. */
const known = new WeakMap<Report, Map<TextField, (text: string) => Repetition>>()

function repetitionOf(lastYear: Report, field: TextField): (text: string) => Repetition {
  const fields = known.get(lastYear) ?? new Map<TextField, (text: string) => Repetition>()
  known.set(lastYear, fields)
  const find = fields.get(field) ?? repetitionIn(checkedPart(textOf(lastYear, field)))
  fields.set(field, find)
  return find
}

function longestOf(repeated: readonly RepeatedSentence[]): RepeatedSentence | undefined {
  return [...repeated].sort((a, b) => b.length - a.length)[0]
}
