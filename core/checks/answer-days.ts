import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** 均在20个工作日内答复 */
const WITHIN =
  /[均都全][^，。；]{0,12}?在[^，。；\d]{0,8}(?<days>\d{1,3})个?(?<unit>工作日|日|天)(?:以?内|之内)[^，。；]{0,8}(?:答复|办结|办理|回复)/gu
const LONGEST = /最[长慢][^，。；\d]{0,10}(?<days>\d{1,3})个?(?<unit>工作日|日|天)/u

/** `narrative.conflict`: all were answered within so many days, and the slowest answer took more. */
export const checkAnswerDays = ofEachText((text) =>
  matchesOf(text.text, WITHIN).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const end = index + words.length
    const { after } = sentenceAt(text.text, end)
    const longest = LONGEST.exec(after)
    const { days, unit } = longest?.groups ?? {}
    if (!longest || unit !== groups['unit'] || Number(days) <= Number(groups['days'])) return []
    const start = end + longest.index
    const message = `${quoted(longest[0])}，而前面说${quoted(words)}，请核对天数；依法延期的请写明。`
    const place = { start, end: start + longest[0].length }
    return [findingOf(text, { rule: 'narrative.conflict', severity: 'warning', ...place, message })]
  }),
)
