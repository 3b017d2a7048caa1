import { matchesOf } from '../../matches.ts'
import type { ReadText } from '../reading.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { Fact } from './fact.ts'
import { PLANNED } from './time.ts'

const PAST = '(?:同比|[较比与同](?:上年|去年|上一年)度?(?:同期)?(?:相比)?)'
const HOW =
  '(?:均|也|都|则|总体|整体|有所|有|略有?|稍有?|小幅|明显|显著|大幅度?|虽有|进一步|呈现?|出现|的|地){0,4}'
/** 网站访问量同比增长, 解读材料20篇，比上年增加6篇. */
const CHANGE = new RegExp(
  `${PAST}，?${HOW}(?:(?<more>增加|增长|增多|上升|上涨|提高|提升)|(?<less>减少|下降|降低|回落|下滑))(?!率|幅度收窄|趋势放缓)`,
  'gu',
)
/** What is compared stands right before, with its figure or without. */
const WHAT = /([\u4e00-\u9fff]{3,14})(?:\d{1,7}[条件篇次期份场起个])?，?$/u
const OPENING = /^(?:全年|本年度?|年内|其中|虽然?|但|我局|公开|主动公开|制作|发布|共)+/u
const CLOSING = /(?:共计?|为|达到?){1,3}$/u
const LEAST = 3
const NEAR = 26
const SOME = /季度|半年|\d月|其中/u
const IS_SAID = /同比|[较比与同](?:上年|去年|上一年)/u
const OF_WORK = /力度|质量|水平|意识|能力|效率|难度|压力|比例|占比|满意|[率度]$/u

/** What a text says grew or fell since the year before: by one at least, or by one at least less. */
export function changedIn(text: ReadText): Fact[] {
  if (!IS_SAID.test(text.text)) return []
  return matchesOf(text.text, CHANGE).flatMap(({ 0: words, index, groups = {} }): Fact[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const [named = '', said = ''] = WHAT.exec(before.slice(-NEAR)) ?? []
    const what = said.replace(OPENING, '').replace(CLOSING, '')
    if (what.length < LEAST || OF_WORK.test(what) || PLANNED.test(before) || SOME.test(before)) return []
    const isMore = groups['more'] !== undefined
    const [least, most] = isMore ? [1, Infinity] : [-Infinity, -1]
    const place = { start: index - named.length + named.indexOf(what), end: index + words.length }
    return [{ text, what, kind: '', act: '', least, most, ...place }]
  })
}
