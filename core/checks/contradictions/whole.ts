import { matchesOf } from '../../matches.ts'
import type { ReadText } from '../reading.ts'
import type { Span } from '../remark.ts'
import { sentenceAt } from '../sentence-at.ts'
import { isOfThisYear, OUGHT, PLANNED } from './time.ts'

const VERB =
  '备案|解读|公开|公示|整改|办结|答复|回复|建成|建立|设立|设置|编制|更新|配备|开通|审核|审查|归档|清理|标注|报送'
const MANNER = '及时|按时|按期|同步|按要求|按规定|规范|主动|依法'
const COUNT = '(?:\\d{1,4}|[二两三四五六七八九])[个家件处条项名份篇部]'

/** 未同步解读, and 2件规范性文件 before it. */
const NOT = new RegExp(
  `(?:还|仍|尚|的)?(?:未能?|没有|没能)(?<manner>${MANNER})?(?:完成|予以|得到|全部|实现|纳入)?(?<verb>${VERB})`,
  'gu',
)
/** 未回复的2条. */
const LEFT = new RegExp(
  `(?:尚?未能?|没有)(?<manner>${MANNER})?(?<verb>${VERB})的(?=${COUNT}|有${COUNT})`,
  'gu',
)
const SOME = new RegExp(`(?<subject>.*?)(?:仍|还|尚|另)?有?(?:${COUNT}|个别|部分|少数|有的)(?<noun>.*)$`, 'u')
/** 均同步解读, and 制发的规范性文件 before it; 解读率100%. */
const ALL = new RegExp(
  `(?:均|全部|都|一律)(?:已经?|经过?|完成|实现|予以|得到|进行|${MANNER}|了|在[^，。；：、\\d]{1,10}){0,4}?(?<verb>${VERB})|(?<rate>${VERB})(?:完成)?率(?:均|全部|都)?(?:为|达到?|保持|实现)?(?:100[%％]|百分之百)`,
  'gu',
)
const MARK = /[，。；：、（）()\n]/u
const NEAR = 30
const OTHER =
  /已[\u4e00-\u9fff]{2}的|其[余他]|应[\u4e00-\u9fff]{0,3}公开|季度|半年|(?<!\d)(?:[1-9]|1[0-2])月|其中|除[^，。；]{1,20}外/u

/** What a text says of all of something, or that some of it was left out. */
export interface Told extends Span {
  readonly text: ReadText
  readonly noun: string
  readonly verb: string
  readonly manner: string | undefined
  /** What it was done with, behind the verb: 设立政务公开专区. */
  readonly object: string
}

/** What was not done with some: 有2件规范性文件未同步解读, 检查发现的问题仍有2项未整改. */
export function leftOutIn(text: ReadText): Told[] {
  if (!/未|没[有能]/u.test(text.text)) return []
  return [...toldIn(text, NOT).flatMap(leftOut), ...toldIn(text, LEFT, true)]
}

function leftOut(told: Told): Told[] {
  const { subject = '', noun = '' } = SOME.exec(told.noun)?.groups ?? {}
  const of = noun.length > 1 ? noun : subject
  return of === '' ? [] : [{ ...told, noun: of }]
}

/** What was done with all. */
export function doneWithAllIn(text: ReadText): Told[] {
  return toldIn(text, ALL)
}

function toldIn(read: ReadText, pattern: RegExp, isBare = false): Told[] {
  const { text, narrative } = read
  return matchesOf(text, pattern).flatMap(({ 0: words, index, groups = {} }): Told[] => {
    const lead = text.slice(Math.max(0, index - NEAR), index)
    // 收到留言30条，全部回复.
    const noun = lead.split(MARK).at(-1) || (lead.endsWith('，') ? (lead.split(MARK).at(-2) ?? '') : '')
    const { before, after } = sentenceAt(text, index)
    const clause = before.slice(before.lastIndexOf('，') + 1) + words
    if ((noun === '' && !isBare) || OTHER.test(clause) || OUGHT.test(clause) || PLANNED.test(before))
      return []
    const goesOn = after.slice(words.length)
    if (!isOfThisYear(clause, narrative.year) || /^[^，。；]{0,6}(?:率|度|不|难)/u.test(goesOn)) return []
    const [verb, manner] = [groups['verb'] ?? groups['rate'] ?? '', groups['manner']]
    const place = { start: index - (lead.split(MARK).at(-1) ?? '').length, end: index + words.length }
    const object = goesOn.split(MARK)[0] ?? ''
    return [{ text: read, noun, verb, manner, object, ...place }]
  })
}

/** Whether some were left out of what was done with all. */
export function isLeftOut(left: Told, all: Told): boolean {
  if (/申请|复议|诉讼/u.test(all.noun + left.noun)) return false
  // 全部回复。未回复的2条…: of what was told of right before.
  if (left.noun === '')
    return (
      left.verb === all.verb && left.text === all.text && left.start > all.end && left.start - all.end < 3
    )
  const [one, other] = [left, all].map(({ noun }) =>
    noun
      .replaceAll(/(?<!\d)\d{1,4}[条件份个]?$|[\d的]|已经?$|完成$/gu, '')
      .replaceAll(/[个家件处条项名份篇部](?=[\u4e00-\u9fff]{2})/gu, ''),
  )
  if (!one || !other || left.verb !== all.verb || one.length < 2) return false
  const isSame =
    one.endsWith(other.slice(-2)) || other.includes(one.slice(-3)) || one.includes(other.slice(-3))
  return (
    isSame &&
    isOfOne(left.object, all.object) &&
    (left.manner === undefined || all.text.text.slice(all.start, all.end).includes(left.manner))
  )
}

/** 未公开预算 says nothing of 公开决算. */
function isOfOne(a: string, b: string): boolean {
  const [one, other] = [a, b].map((object) => object.replace(/^(?:了|到位|完毕|完成|的.*)/u, ''))
  if (!one || !other) return !one && !other
  return one.slice(0, 4).includes(other.slice(0, 2)) || other.slice(-2) === one.slice(-2)
}
