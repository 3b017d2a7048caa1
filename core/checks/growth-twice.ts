import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf } from './remark.ts'

const PAST = '(?:同比|[较比与](?:上年|去年|上一年度?|20\\d\\d年)度?(?:同期)?(?:相比)?)'
/** 收到40件，同比减少8件，下降25%: by how many, and by what share. */
const TWICE = new RegExp(
  `(?<now>\\d{1,7})(?<unit>[条件篇次期份场起宗])，?${PAST}，?(?<way>增加|增长|增多|上升|减少|下降)了?(?<by>\\d{1,7})\\k<unit>，(?:同比)?(?:增长|增幅|上升|下降|降幅|减少|减幅)(?:了|约|率?为|达到?|近)*(?<share>\\d{1,4}(?:\\.(?<digits>\\d{1,2}))?)[%％]`,
  'gu',
)

/** `narrative.breakdown`: a change told as a number and as a share that are not one. */
export const checkGrowthTwice = ofEachText((text) => {
  const doubled = text.text.includes('翻') ? doubles(text) : []
  if (!/[%％]/u.test(text.text)) return doubled
  const twice = matchesOf(text.text, TWICE).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
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
  return [...twice, ...doubled]
})

/** 收到56件，比上年的51件翻了一番. */
const DOUBLED =
  /(?<now>\d{1,7})(?<unit>[条件篇次期份场起宗])，?[比较](?:上年|去年|上一年度?|20\d\d年)度?(?:同期)?的?(?<then>\d{1,7})\k<unit>(?:，)?(?:将近|几乎|约)?翻[了一]{0,2}番/gu

function doubles(text: ReadText): Finding[] {
  return matchesOf(text.text, DOUBLED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const times = Number(groups['now']) / Number(groups['then'])
    if (times > 1.75 && times < 2.5) return []
    const message = `${quoted(words)}对不上：${groups['now']} 是 ${groups['then']} 的 ${times.toFixed(1)} 倍，请核对。`
    const end = index + words.length
    return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start: index, end, message })]
  })
}
