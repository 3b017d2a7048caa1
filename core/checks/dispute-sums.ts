import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

/** 行政复议3件，其中; 2件行政复议，: disputes of one kind, and where their results begin. */
const COUNTED =
  /(?:(?<!经|不服)(?:行政)?(?:复议|诉讼)(?:申请|案件|案)?共?(?<total>\d{1,4})[件起宗](?:案件)?|(?<!\d)(?<first>\d{1,4})[件起宗](?:行政)?(?:复议|诉讼)(?:申请|案件)?)(?<mark>[，：（])(?:其中，?)?/gu
const JOINED = /复议[^，。；\d]{0,10}[、和与及][^，。；\d]{0,10}$/u
/** 2件经调解由申请人撤回: one figure in each, that of those with one result. */
const ITEM = /^(?<lead>[^\d，、]{0,20})(?<figure>\d{1,4})[件起宗](?!次|之)/u
/** What is told of those is no result of their own: 直接起诉的2件; 较上年减少1件. */
const OTHER = /复议(?!机关|决定)|诉讼|起诉|应诉|其中|分别|[各含比增减升降多少]|[上去]年|20\d\d年|涉及|中$/u
/** 审结3件，维持2件: the results are of those. */
const ENDED = /(?<![未待])审结|办结|结案/u
const OPEN = /未|在审|待审|审理/u
const BRACKETS = /（[^（）]{0,80}）/gu

/**
 * Results of disputes that are more than there were, whether the form names them or not: 行政复议2件，1件维持，2件由申请人撤回. Those that
 * make up the number may be divided anew behind.
 */
export function disputeSums(text: ReadText): Finding[] {
  return matchesOf(text.text, COUNTED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const from = index + words.length
    const total = Number(groups['total'] ?? groups['first'])
    if (JOINED.test(sentenceAt(text.text, index, '。；').before)) return []
    const { after } = sentenceAt(text.text, from, groups['mark'] === '（' ? '。；）' : '。；')
    const sum = moreThan(total, after)
    if (!sum) return []
    const said = quoted(words.split(/[，：（]/u)[0] ?? '')
    const message = `${said}后面各项相加是 ${sum.parts.join('＋')}＝${sum.all}，比总数多，请核对。`
    const place = { start: index, end: from + sum.end }
    const [rule, severity] = ['narrative.breakdown', 'warning'] as const
    return [findingOf(text, { rule, severity, ...place, message, expected: total, actual: sum.all })]
  })
}

interface Sum {
  readonly parts: readonly number[]
  readonly all: number
  /** Where its last part ends. */
  readonly end: number
}

function moreThan(total: number, after: string): Sum | undefined {
  const words = after.replaceAll(BRACKETS, (each) => '〔'.padEnd(each.length, '〕'))
  let parts: number[] = []
  let [all, start, isOfEnded] = [0, 0, false]
  for (const clause of words.split(/[，、]/u)) {
    const { 0: item = '', groups } = ITEM.exec(clause) ?? {}
    const value = Number(groups?.['figure'] ?? 0)
    if (OTHER.test(item) || value > total || (isOfEnded && !OPEN.test(clause))) return undefined
    if (value > 0) parts.push(value)
    all += value
    if (all > total) return { parts, all, end: start + item.length }
    isOfEnded ||= value > 0 && ENDED.test(clause)
    start += clause.length + 1
    // 2件由申请人撤回，1件被纠正 of 2: one figure alone makes nothing up. Behind 、 the same list goes on.
    const goesOn = words.charAt(start - 1) === '、'
    if (all === total && parts.length > 1 && !goesOn) [all, parts] = [0, []]
  }
  return undefined
}
