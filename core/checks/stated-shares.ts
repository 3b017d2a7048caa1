import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'

const FIGURE = /(?<![\d.第〔])(?<figure>\d{1,9})\s?(?<unit>[件条份个篇次期])(?![、.]\d)/gu
/** The figures before are of another year, or are shares themselves. */
const OTHER = /[%％]|同比|环比|[上去]年|合计|分别/u

/** Shares whose part and whole both stand beside them: 50条，占总数200条的20%; in tenths; of what was handed out and came back. */
export function statedShares(text: ReadText): Finding[] {
  return [...named(text), ...tenths(text), ...returned(text)]
}

/** 招聘信息50条，占公开总数200条的20%: both figures stand beside the share. */
const NAMED =
  /(?=\d)(?<![\d.第〔])(?<part>\d{1,7})(?<unit>[件条份个篇次期])，?(?:占|[仅约]?[为是]|相当于)[^，。；：、\d%％]{0,14}(?<whole>\d{1,7})\k<unit>的(?:约|近)?(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)\s?[%％]/gu

function named(text: ReadText): Finding[] {
  if (!/[%％]/u.test(text.text)) return []
  return matchesOf(text.text, NAMED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const right = otherShare(groups)
    const stated = words.slice(words.lastIndexOf('的') + 1)
    return right ? [finding(text, index, index + words.length, stated, right)] : []
  })
}

/** 212件申请中，自然人提出的占九成以上，为186件; 自然人186件，占九成以上. */
const PART = '(?<part>\\d{1,7})(?<unit>[件条份个篇次期])'
const STATED =
  '[约仅只]?占(?:比|总[数量])?的?(?<near>将?近|约|超过?)?(?<tenths>[一二两三四五六七八九])成(?<more>以上|多|左右)?'
const TENTHS = new RegExp(`${PART}，${STATED}|${STATED}，(?:为|有|共)${PART}`, 'gu')

function tenths(text: ReadText): Finding[] {
  if (!/[一二两三四五六七八九]成/u.test(text.text)) return []
  return matchesOf(text.text, TENTHS).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    if (groups['part'] === undefined) return []
    const { before } = sentenceAt(text.text, index, '。；')
    const wholes = matchesOf(before, FIGURE).filter((each) => each.groups?.['unit'] === groups['unit'])
    const [part, whole] = [Number(groups['part']), Number(wholes[0]?.groups?.['figure'])]
    if (wholes.length !== 1 || OTHER.test(before) || !(part <= whole)) return []
    const [share, stated] = [
      (part / whole) * 100,
      ('一二三四五六七八九'.indexOf((groups['tenths'] ?? '').replace('两', '二')) + 1) * 10,
    ]
    if (isTenths(share, stated, groups['near'], groups['more'])) return []
    const right = `${share.toFixed(1)}%`
    return [finding(text, index, index + words.length, words, { part, whole, share: right })]
  })
}

/** 发放评议表120份，收回96份，回收率90%. */
const RETURNED =
  /(?:发放|发出|印发|下发)[^，。；\d]{0,12}(?<whole>\d{1,6})(?<unit>[份张])，(?:实际)?(?:收回|回收)(?:有效)?[^，。；\d]{0,6}(?<part>\d{1,6})\k<unit>，(?:有效)?回收率(?:为|达到?)?(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)[%％]/gu

function returned(text: ReadText): Finding[] {
  if (!text.text.includes('回收率')) return []
  return matchesOf(text.text, RETURNED).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const right = otherShare(groups)
    const start = index + words.lastIndexOf('回收率')
    const stated = text.text.slice(start, index + words.length)
    return right ? [finding(text, start, index + words.length, stated, right)] : []
  })
}

/** The share that part and whole make, where another is stated. */
function otherShare(groups: Readonly<Record<string, string | undefined>>): Right | undefined {
  const [part, whole] = [Number(groups['part']), Number(groups['whole'])]
  const digits = groups['digits']?.length ?? 0
  const share = (part / whole) * 100
  if (whole === 0 || Math.abs(share - Number(groups['share'])) <= 10 ** -digits) return undefined
  return { part, whole, share: `${share.toFixed(digits)}%` }
}

function isTenths(share: number, stated: number, near = '', more = ''): boolean {
  if (more === '以上' || more === '多' || near.startsWith('超')) return share >= stated - 0.5
  if (near.endsWith('近')) return share < stated + 0.5 && share >= stated - 6
  return Math.abs(share - stated) <= 5
}

interface Right {
  readonly part: number
  readonly whole: number
  readonly share: string
}

function finding(
  text: ReadText,
  start: number,
  end: number,
  words: string,
  { part, whole, share }: Right,
): Finding {
  const message = `${part} 占 ${whole} 的 ${share}，文中写的是${quoted(words)}，请核对。`
  return findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })
}
