import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import { CHANNEL_OF, COUNTED, HOW, WORDS } from './channels.ts'
import { figureOf, tableValueOf } from './claimed.ts'
import type { Finding } from './finding.ts'
import { sumOf } from './parts.ts'
import type { Check } from './reading.ts'
import { mismatchOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { isSlip } from './slip.ts'

/** 从渠道看，网络申请19件，信函申请11件，当面申请2件: all the ways in which requests came, in a clause that names no total. */
const LISTED = new RegExp(
  `(?<=(?:渠道|方式|途径)[^，。；：\\d]{0,6}[，：]|新收(?:申请|件)?中，?)(?:[^，。；、（）\\d]{0,4}(?:${WORDS})${HOW}[有为共]?\\d{1,6}件[，、；]?(?:和|及)?){2,6}(?=[，。；（\\n]|(?<=[，。；])|$)`,
  'gmu',
)
const IS_LIST = /(?:渠道|方式|途径)[^，。；：\d]{0,6}[，：]|新收(?:申请|件)?中/u
const FRESH = /新收(?:申请|件)?中，?$/u
/** The list goes on with another way, or is of other things or of a figure beside it. */
const GOES_ON = /^[，、]?(?:其[他它余]|另|还|以及)|^[^，。；\d]{0,6}(?:热线|微信|电话)/u
const OTHER = /复议|诉讼|咨询|留言|热线|投诉|信访|建议|提案|[上去]年|季度|半年|企业提|\d件/u

/** `narrative.mismatch`: the ways in which requests came, which together are nearly what the table has and not just that. */
export const checkChannelSums: Check = (report, { form, texts }) => {
  const received = figureOf(form, report, { kind: 'requests_received_new', row: undefined })
  if (!received) return []
  const valueOf = (kind: 'requests_carried_in' | 'requests_handled') =>
    tableValueOf(form, report, { kind, row: undefined }) ?? 0
  const open = received.value + valueOf('requests_carried_in')
  const known = [received.value, open, valueOf('requests_handled')]
  return texts.flatMap((text): Finding[] => {
    if (!text.text.includes('申请') || !IS_LIST.test(text.text)) return []
    const isDivided = text.narrative.breakdowns
    return matchesOf(text.text, LISTED).flatMap(({ 0: list, index }): Finding[] => {
      const words = list.replace(/[，、；]$/u, '')
      const place = { start: index, end: index + words.length }
      const { before } = sentenceAt(text.text, index, '。；')
      const counted = matchesOf(words, COUNTED)
      const ways = new Set(counted.map(({ groups }) => CHANNEL_OF.get(groups?.['channel'] ?? '')))
      const sum = sumOf(counted.map(({ groups }) => ({ value: Number(groups?.['figure']) })))
      if (OTHER.test(before) || GOES_ON.test(text.text.slice(place.end)) || ways.size < counted.length)
        return []
      // Those of some who asked are told with their number before.
      const isNear = isSlip(sum, received.value) || Math.abs(sum - received.value) * 10 <= received.value
      const isOfTotal = isDivided.some(
        ({ total, parts }) => total === sum && parts[0] && parts[0].start >= index,
      )
      const isOfFresh = FRESH.test(before)
      if (isOfFresh ? sum === received.value : known.includes(sum)) return []
      if (!isNear || isOfTotal) return []
      const message = `${quoted(words)}相加是 ${sum}，表中${received.label}是 ${received.value}，请核对后改文字或改表。`
      return [mismatchOf(text, place, message, received, sum)]
    })
  })
}
