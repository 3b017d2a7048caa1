import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { meetsAny } from './stretches.ts'

/** 占办结总数的66.7%, 按期答复率80%: what stands before the percentage tells a share from a rate. */
const SHARE =
  /(?:占(?:比|[^，。；：、\d%％]{0,10}(?:的|总数|总量|比例?))?|(?<!到期|应|限期|期限内?)(?<act>按期办结|按时办结|按期答复|按时答复|及时答复|办结|答复|办复|回复|公开|解读)率)(?:约|为|达到?|是)*(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)\s*[%％]/gu
const FIGURE = /(?<![\d.第〔])(?<figure>\d{1,9})\s?(?<unit>[件条份个篇次期])(?![、.]\d)/gu
/** The percentage is of something else than the figures before it, or one of several. */
const OTHER = /[%％]|同比|环比|增|降|以上|分别|[上去]年|合计|两[项者类]|及.{0,6}占|\d[年月日]/u

/**
 * `narrative.breakdown`: a share or a rate that the two figures before it do not make: 办结15件，予以公开10件，占76.7%. Only where
 * one figure alone can be the whole.
 */
export const checkRates = ofEachText((text) => {
  const isOfList = meetsAny(
    text.narrative.breakdowns.flatMap(({ parts }) => parts.flatMap(({ share }) => share ?? [])),
  )
  const shares = [...text.text.matchAll(SHARE)].flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const [start, end] = [index, index + words.length]
    if (isOfList({ start, end })) return []
    const wrong = rightShare(sentenceAt(text.text, start).before, groups)
    return wrong ? [finding(text, start, end, words, wrong)] : []
  })
  return [...shares, ...named(text), ...tenths(text), ...returned(text)]
})

/** 招聘信息50条，占公开总数200条的20%: both figures stand beside the share. */
const NAMED =
  /(?<![\d.第〔])(?<part>\d{1,7})(?<unit>[件条份个篇次期])，?(?:占|[仅约]?[为是]|相当于)[^，。；：、\d%％]{0,14}(?<whole>\d{1,7})\k<unit>的(?:约|近)?(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)\s?[%％]/gu

function named(text: ReadText): Finding[] {
  return [...text.text.matchAll(NAMED)].flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const [part, whole] = [Number(groups['part']), Number(groups['whole'])]
    const digits = groups['digits']?.length ?? 0
    const right = (part / whole) * 100
    if (whole === 0 || Math.abs(right - Number(groups['share'])) <= 10 ** -digits) return []
    const stated = words.slice(words.lastIndexOf('的') + 1)
    const share = `${right.toFixed(digits)}%`
    return [finding(text, index, index + words.length, stated, { part, whole, share, isRate: false })]
  })
}

/** 212件申请中，自然人提出的占九成以上，为186件; 自然人186件，占九成以上. */
const PART = '(?<part>\\d{1,7})(?<unit>[件条份个篇次期])'
const STATED =
  '[约仅只]?占(?:比|总[数量])?的?(?<near>将?近|约|超过?)?(?<tenths>[一二两三四五六七八九])成(?<more>以上|多|左右)?'
const TENTHS = new RegExp(`${PART}，${STATED}|${STATED}，(?:为|有|共)${PART}`, 'gu')

function tenths(text: ReadText): Finding[] {
  return [...text.text.matchAll(TENTHS)].flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    if (groups['part'] === undefined) return []
    const { before } = sentenceAt(text.text, index, '。；')
    const wholes = [...before.matchAll(FIGURE)].filter((each) => each.groups?.['unit'] === groups['unit'])
    const [part, whole] = [Number(groups['part']), Number(wholes[0]?.groups?.['figure'])]
    if (wholes.length !== 1 || OTHER.test(before) || !(part <= whole)) return []
    const [share, stated] = [
      (part / whole) * 100,
      ('一二三四五六七八九'.indexOf((groups['tenths'] ?? '').replace('两', '二')) + 1) * 10,
    ]
    if (isTenths(share, stated, groups['near'], groups['more'])) return []
    const right = `${share.toFixed(1)}%`
    return [finding(text, index, index + words.length, words, { part, whole, share: right, isRate: false })]
  })
}

/** 发放评议表120份，收回96份，回收率90%. */
const RETURNED =
  /(?:发放|发出|印发|下发)[^，。；\d]{0,12}(?<whole>\d{1,6})(?<unit>[份张])，(?:实际)?(?:收回|回收)(?:有效)?[^，。；\d]{0,6}(?<part>\d{1,6})\k<unit>，(?:有效)?回收率(?:为|达到?)?(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)[%％]/gu

function returned(text: ReadText): Finding[] {
  return [...text.text.matchAll(RETURNED)].flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const [part, whole] = [Number(groups['part']), Number(groups['whole'])]
    const digits = groups['digits']?.length ?? 0
    const right = (part / whole) * 100
    if (whole === 0 || Math.abs(right - Number(groups['share'])) <= 10 ** -digits) return []
    const start = index + words.lastIndexOf('回收率')
    const stated = text.text.slice(start, index + words.length)
    const share = `${right.toFixed(digits)}%`
    return [finding(text, start, index + words.length, stated, { part, whole, share, isRate: false })]
  })
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
  readonly isRate: boolean
}

/** What the share should be; undefined where it is right or the whole is not known. */
function rightShare(
  before: string,
  { act, share = '', digits = '' }: Record<string, string>,
): Right | undefined {
  const figures = [...before.matchAll(FIGURE)]
  const part = act ? figures.findLast(({ index }) => before.slice(0, index).endsWith(act)) : figures.at(-1)
  if (!part || OTHER.test(before)) return undefined
  const own = Number(part.groups?.['figure'])
  const clauses = Math.max(before.lastIndexOf('；'), before.lastIndexOf(';'))
  const wholes = figures
    .filter(
      ({ index, groups }) =>
        index > clauses && index < part.index && groups?.['unit'] === part.groups?.['unit'],
    )
    .map(({ groups }) => Number(groups?.['figure']))
  const [whole] = wholes
  if (whole === undefined || wholes.length > 1 || whole < own || whole === 0) return undefined
  const right = (own / whole) * 100
  if (Math.abs(right - Number(share)) <= 10 ** -digits.length * 0.51 + 1e-9) return undefined
  return { part: own, whole, share: `${right.toFixed(digits.length)}%`, isRate: act !== undefined }
}

function finding(text: ReadText, start: number, end: number, words: string, right: Right): Finding {
  const { part, whole, share, isRate } = right
  return findingOf(text, {
    rule: 'narrative.breakdown',
    severity: isRate ? 'advice' : 'warning',
    start,
    end,
    message: `${part} 占 ${whole} 的 ${share}，文中写的是${quoted(words)}，请核对。`,
  })
}
