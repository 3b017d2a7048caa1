import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const UNIT = '[条件篇次期份场个]'

/** `narrative.breakdown`: what a sentence works out of figures of its own, and wrongly: a way, a multiple, a mean. */
export const checkWorkedOut = ofEachText((text) => [
  ...ways(text),
  ...multiples(text),
  ...means(text),
  ...halves(text),
])

const FROM_TO = new RegExp(
  `[由从][^，。；：\\d]{0,10}(?<then>\\d{1,7})(?<unit>${UNIT})(?:，)?(?<way>增加|增长|上升|提高|提升|扩大|减少|下降|降低|压减|缩减)[到至为]了?(?<now>\\d{1,7})\\k<unit>`,
  'gu',
)

/** 320条，比上年的350条有所增加. */
const BESIDE = new RegExp(
  `(?<now>\\d{1,7})(?<unit>${UNIT})，?[较比](?:上年|去年|上一年度?|20\\d\\d年)度?(?:同期|全年)?的?(?<then>\\d{1,7})\\k<unit>(?:，)?(?:均|都|有|略|稍|所|明显|显著|大幅度?|进一步|小幅){0,4}(?<way>增加|增长|上升|提高|提升|增多|减少|下降|降低|回落)(?!了?\\d)`,
  'gu',
)

/** What no figure beside last year's is without. */
const COMPARES = /[较比](?:[上去]年|上一年|20\d\d年)[^，。；\d]{0,8}\d/u

/** 由64篇减少到80篇. */
function ways(text: ReadText): Finding[] {
  return (COMPARES.test(text.text) ? [FROM_TO, BESIDE] : [FROM_TO])
    .flatMap((pattern) => matchesOf(text.text, pattern))
    .flatMap(({ 0: words, index, groups = {} }) => {
      const [then, now] = [Number(groups['then']), Number(groups['now'])]
      const isLess = /[减降缩回]/u.test(groups['way'] ?? '')
      if (then === now || now < then === isLess) return []
      return [finding(text, index, words, `由 ${then} 到 ${now} 是${isLess ? '增加' : '减少'}`)]
    })
}

const TIMES = new RegExp(
  `(?<now>\\d{1,7})(?<unit>${UNIT})，?约?[是为](?:上年|去年|上年同期|去年同期|20\\d\\d年)?的?(?<then>\\d{1,7})\\k<unit>的(?<times>\\d{1,4}(?:\\.(?<digits>\\d{1,2}))?)倍`,
  'gu',
)

/** 120条，是上年40条的2倍. */
function multiples(text: ReadText): Finding[] {
  return matchesOf(text.text, TIMES).flatMap(({ 0: words, index, groups = {} }) => {
    const digits = groups['digits']?.length ?? 0
    const right = Number(groups['now']) / Number(groups['then'])
    if (!Number.isFinite(right) || Math.abs(right - Number(groups['times'])) < 10 ** -digits) return []
    return [finding(text, index, words, `${groups['now']} 是 ${groups['then']} 的 ${right.toFixed(1)} 倍`)]
  })
}

const MEAN = new RegExp(
  `(?:月均|平均每月|每月平均)[^，。；：\\d]{0,8}(?<mean>\\d{1,6}(?:\\.\\d{1,2})?)(?<unit>${UNIT})`,
  'gu',
)
const WHOLE = new RegExp(`(?<figure>\\d{1,7})(?<unit>${UNIT})`, 'gu')

/** 全年发布120条，月均发布12条: of the one figure before it. */
function means(text: ReadText): Finding[] {
  return matchesOf(text.text, MEAN).flatMap(({ 0: words, index, groups = {} }) => {
    const { before } = sentenceAt(text.text, index, '。；')
    const [whole, ...others] = matchesOf(before, WHOLE)
    if (!whole || others.length > 0 || whole.groups?.['unit'] !== groups['unit']) return []
    // 由月均2篇提高到月均5篇: what was a mean before.
    if (/[月周日季年]均$|平均[^，。；\d]{0,4}$/u.test(before.slice(0, whole.index))) return []
    if (!/全年|本年|累计|共|20\d\d年/u.test(before) || /半年|季度|\d月/u.test(before)) return []
    const right = Number(whole.groups?.['figure']) / 12
    if (Math.abs(right - Number(groups['mean'])) <= 1) return []
    return [finding(text, index, words, `${whole[0]}按12个月算，月均 ${Number(right.toFixed(1))}`)]
  })
}

const HALF = new RegExp(
  `(?<part>\\d{1,7})(?<unit>${UNIT})，(?:约?占|超过?)(?:比|总[数量])?的?(?:一半以上|半数以上|过半|一半|半数)`,
  'gu',
)

/** 120条，其中公众号发布45条，占一半以上: of the one figure before it. */
function halves(text: ReadText): Finding[] {
  return matchesOf(text.text, HALF).flatMap(({ 0: words, index, groups = {} }) => {
    const { before } = sentenceAt(text.text, index, '。；')
    const [whole, ...others] = matchesOf(before, WHOLE)
    if (!whole || others.length > 0 || whole.groups?.['unit'] !== groups['unit']) return []
    const [part, all] = [Number(groups['part']), Number(whole.groups?.['figure'])]
    if (part * 2 >= all * 0.98 || part > all) return []
    return [finding(text, index, words, `${part} 不到 ${all} 的一半`)]
  })
}

function finding(text: ReadText, start: number, words: string, why: string): Finding {
  return findingOf(text, {
    rule: 'narrative.breakdown',
    severity: 'warning',
    start,
    end: start + words.length,
    message: `${quoted(words)}与数字不符：${why}，请核对。`,
  })
}
