import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const UNIT = '(?<unit>[条件篇次期份场个人])'
const FIGURE = /(?<![\d.第〔])(?<figure>\d{1,7})(?<unit>[条件篇次期份场个人])/gu
/** An item of a list: 低保公示20期. */
const ITEM = '[^，。；：、（）()\\d]{0,16}\\d{1,7}\\k<unit>'

/** Ways to divide a whole that leave nothing over: two halves, what remains, what something is made of, each of what is named. */
const CLOSED: readonly RegExp[] = [
  new RegExp(
    `上半年[^，。；、\\d]{0,10}(?<parts>\\d{1,7}${UNIT}[，、和]{0,2}下半年[^，。；、\\d]{0,10}\\d{1,7}\\k<unit>)`,
    'gu',
  ),
  new RegExp(
    `1月?(?:至|到|[-—–~～]{1,2})6月(?<parts>\\d{1,7}${UNIT}[，、和]{0,2}7月?(?:至|到|[-—–~～]{1,2})12月\\d{1,7}\\k<unit>)`,
    'gu',
  ),
  new RegExp(
    `(?:当场|现场)(?:答复|回复|解答|回应|采纳)(?<parts>\\d{1,7}${UNIT}，(?:会后|事后)(?:答复|回复|解答|回应|采纳)\\d{1,7}\\k<unit>)(?=，(?:已?全部|均))`,
    'gu',
  ),
  new RegExp(
    `(?<parts>(?<=[，：])${ITEM.replace('\\k<unit>', UNIT)}(?:[、，]${ITEM}){1,6})，(?:再|并)?(?:没有|无)其[他它]`,
    'gu',
  ),
  new RegExp(
    `线上[^，。；、\\d]{0,10}(?<parts>\\d{1,7}${UNIT}[，、和]{0,2}线下[^，。；、\\d]{0,10}\\d{1,7}\\k<unit>)(?!、)`,
    'gu',
  ),
  new RegExp(
    `(?<=^|[，：])由[^，。；：、\\d（）()]{1,12}(?<parts>\\d{1,7}${UNIT}(?:[、和与及]{1,2}${ITEM}){1,6})(?:组|构)成`,
    'gmu',
  ),
  new RegExp(
    `(?:全部|均|都|分)[为是属][^，。；\\d]{2,40}[两二三四五六七八]类，(?:分别)?[是为有](?<parts>${ITEM.replace('\\k<unit>', UNIT)}(?:[、和]${ITEM}){1,7})(?=[，。；]|$)`,
    'gmu',
  ),
]

/** The whole and its parts are not what they seem: they lie within another, or beside what came before. */
const OTHER = /其中|结转|上年|去年|同比|\d\s*[%％]|分别/u

/** `narrative.breakdown`: parts that are all there are, by what they are called, and do not make up the one figure before them. */
export function closedLists(text: ReadText): Finding[] {
  return [...CLOSED.flatMap((pattern) => closedBy(text, pattern)), ...remainders(text)]
}

function closedBy(text: ReadText, pattern: RegExp): Finding[] {
  return [...text.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Finding[] => {
    const unit = groups?.['unit']
    const { before } = sentenceAt(text.text, index, '。；')
    const [whole, ...others] = [...before.matchAll(FIGURE)].filter((each) => each.groups?.['unit'] === unit)
    if (!whole || others.length > 0 || OTHER.test(before.replace(/其中[：，]?$/u, ''))) return []
    const parts = [...(groups?.['parts'] ?? '').matchAll(FIGURE)].map((each) =>
      Number(each.groups?.['figure']),
    )
    return wrongSum(text, index, words, Number(whole.groups?.['figure']), parts)
  })
}

const REST = new RegExp(
  `(?<=[，、；])(?:其余|余下|剩余)(?:的)?(?:约|各类|均为|为)?(?<rest>\\d{1,7})${UNIT}`,
  'gu',
)

/** 通报75份，文字类41份，其余44份: what remains of the whole and no more than three parts. */
function remainders(text: ReadText): Finding[] {
  return [...text.text.matchAll(REST)].flatMap(({ 0: words, index, groups }): Finding[] => {
    const { before } = sentenceAt(text.text, index, '。；')
    const figures = [...before.matchAll(FIGURE)].filter((each) => each.groups?.['unit'] === groups?.['unit'])
    const [whole, ...parts] = figures.map((each) => Number(each.groups?.['figure']))
    if (whole === undefined || parts.length === 0 || parts.length > 3) return []
    if (OTHER.test(before.replace('其中', '')) || /[余约]\d|\d[余多]/u.test(before)) return []
    const rest = Number(groups?.['rest'])
    if ([...parts, rest].some((each) => each > whole)) return []
    // A part may lie within another, or be told twice.
    if (
      parts.some(
        (_, i) => sumOf(parts.slice(i)) + rest === whole || sumOf(parts.slice(0, i)) + rest === whole,
      )
    )
      return []
    return wrongSum(text, index, words, whole, [...parts, rest])
  })
}

function sumOf(figures: readonly number[]): number {
  return figures.reduce((all, each) => all + each, 0)
}

function wrongSum(
  text: ReadText,
  start: number,
  words: string,
  whole: number,
  parts: readonly number[],
): Finding[] {
  const sum = sumOf(parts)
  if (sum === whole) return []
  const message = `${quoted(words)}与前面的总数不符：${parts.join('＋')}＝${sum}，总数是 ${whole}，请核对。`
  const end = start + words.length
  return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })]
}
