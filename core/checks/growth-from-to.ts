import { matchesOf } from '../matches.ts'
import { chineseNumeral, NUMERAL } from '../narrative/numerals.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText } from './reading.ts'
import { findingOf } from './remark.ts'

const UNIT = '(?<unit>人次|场次|[条件篇次份期场起宗个家人项])'
const WAY = '增加|增长|提高|提升|上升|扩大|减少|下降|降低|压减|[增升减降]'
const BY = `(?<growth>(?:增长|增加|提高|提升|上升|增幅|减少|下降|降低|降幅|减幅)(?:了|约|率?为|达到?)*(?:(?<share>\\d{1,5}(?:\\.(?<digits>\\d{1,2}))?)[%％]|(?<times>\\d{1,4}(?:\\.\\d)?|[${NUMERAL}]{1,4})倍))`

/** 由10件增加到30件，增长两倍 */
const FROM_TO = new RegExp(
  `[由从](?:20\\d\\d年的?)?[^，。；\\d]{0,10}(?<then>\\d{1,7})${UNIT}[^，。；\\d]{0,8}(?:${WAY})[到至为](?:20\\d\\d年的?)?[^，。；\\d]{0,8}(?<now>\\d{1,7})\\k<unit>`,
  'gu',
)
const BEHIND = new RegExp(`^[，（(](?:同比|比上年|较上年|较去年|比去年)?${BY}`, 'u')
const BEFORE = new RegExp(`${BY}[，（(：](?:即|也就是)?$`, 'u')
/** No words of a growth are longer. */
const LONGEST = 30

/** `narrative.breakdown`: growth that is not what 由…增加到… makes beside it; 增长2倍 is three times as much. */
export const checkGrowthFromTo = ofEachText((text) =>
  matchesOf(text.text, FROM_TO).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const end = index + words.length
    const behind = BEHIND.exec(text.text.slice(end, end + LONGEST))
    const beside = behind ?? BEFORE.exec(text.text.slice(Math.max(0, index - LONGEST), index))
    const { growth = '', ...stated } = beside?.groups ?? {}
    const [then, now] = [Number(groups['then']), Number(groups['now'])]
    const right = growth && then > 0 ? shouldBe(stated, now, then) : undefined
    if (!beside || right === undefined) return []
    const message = `由 ${then} 到 ${now} 是${right}，与${quoted(growth)}对不上，请核对。`
    const start = behind ? index : index - beside[0].length
    const to = behind ? end + beside[0].length : end
    return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end: to, message })]
  }),
)

/** What it should say; undefined where it is right, as far as its digits go. */
function shouldBe(
  { share, digits = '', times }: Readonly<Record<string, string>>,
  now: number,
  then: number,
): string | undefined {
  const more = Math.abs(now / then - 1)
  const way = now < then ? '减少' : '增加'
  if (share !== undefined) {
    const isRight = Math.abs(more * 100 - Number(share)) <= 10 ** -digits.length
    return isRight ? undefined : `${way} ${(more * 100).toFixed(digits.length)}%`
  }
  const by = Number(times) || chineseNumeral(times ?? '')
  if (by === undefined || Math.abs(more - by) < 0.5) return undefined
  return `${way} ${Number(more.toFixed(1))} 倍`
}
