import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'

const PAST = '(?:同比|[较比与](?:上年|去年|上一年度?|20\\d\\d年)度?(?:同期)?(?:相比)?)'
/** 收到40件，同比减少8件，下降25%: by how many, and by what share. */
const TWICE = new RegExp(
  `(?<now>\\d{1,7})(?<unit>[条件篇次期份场起宗])，?${PAST}，?(?<way>增加|增长|增多|上升|减少|下降)了?(?<by>\\d{1,7})\\k<unit>，(?:同比)?(?:增长|增幅|上升|下降|降幅|减少|减幅)(?:了|约|率?为|达到?|近)*(?<share>\\d{1,4}(?:\\.(?<digits>\\d{1,2}))?)[%％]`,
  'gu',
)

/** `narrative.breakdown`: a change told as a number and as a share that are not one. */
export const checkGrowthTwice = ofEachText((text) => {
  if (!/[%％]/u.test(text.text)) return []
  return [...text.text.matchAll(TWICE)].flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const [now, by, share] = [groups['now'], groups['by'], groups['share']].map(Number)
    const isLess = /减|降/u.test(groups['way'] ?? '')
    const then = (now ?? 0) + (isLess ? (by ?? 0) : -(by ?? 0))
    const digits = groups['digits']?.length ?? 0
    const right = ((by ?? 0) / then) * 100
    if (then <= 0 || Math.abs(right - (share ?? 0)) <= 10 ** -digits) return []
    const message = `${quoted(words)}对不上：由 ${then} 到 ${now} 是 ${right.toFixed(digits)}%，请核对。`
    const end = index + words.length
    return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start: index, end, message })]
  })
})
