import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { ofEachText, type ReadText } from './reading.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import { statedShares } from './stated-shares.ts'
import { meetsAny } from './stretches.ts'

/** 占办结总数的66.7%, 按期答复率80%: what stands before the percentage tells a share from a rate. */
const SHARE =
  /(?:占(?:比|[^，。；：、\d%％]{0,10}(?:的|总数|总量|比例?))?|(?<!到期|应|限期|期限内?)(?<act>按期办结|按时办结|按期答复|按时答复|及时答复|办结|答复|办复|回复|公开|解读|整改|销号|修复|采纳|解决|完成)率)(?:约|为|达到?|是)*(?<share>\d{1,3}(?:\.(?<digits>\d{1,2}))?)\s*[%％]/gu
const FIGURE = /(?<![\d.第〔])(?<figure>\d{1,9})\s?(?<unit>[件条份个篇次期])(?![、.]\d)/gu
/** The percentage is of something else than the figures before it, or one of several. */
const OTHER = /[%％]|同比|环比|增|降|以上|分别|[上去]年|合计|两[项者类]|及.{0,6}占|\d[年月日]/u

/** More than a mark and a word or two. */
const SUBJECT = /[\u4e00-\u9fff]{4}/u

/**
 * `narrative.breakdown`: a share or a rate that the two figures before it do not make: 办结15件，予以公开10件，占76.7%. Only where
 * one figure alone can be the whole.
 */
export const checkRates = ofEachText((text) => {
  const isOfList = meetsAny(
    text.narrative.breakdowns.flatMap(({ parts }) => parts.flatMap(({ share }) => share ?? [])),
  )
  const shares = matchesOf(text.text, SHARE).flatMap(({ 0: words, index, groups = {} }): Finding[] => {
    const [start, end] = [index, index + words.length]
    if (isOfList({ start, end })) return []
    const wrong = rightShare(sentenceAt(text.text, start).before, groups)
    return wrong ? [finding(text, start, end, words, wrong)] : []
  })
  return [...shares, ...statedShares(text)]
})

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
  const figures = matchesOf(before, FIGURE)
  const part = act ? figures.findLast(({ index }) => before.slice(0, index).endsWith(act)) : figures.at(-1)
  if (!part || OTHER.test(before)) return undefined
  // 收回113份，满意的占96%: what the share is of is named anew.
  if (!act && SUBJECT.test(before.slice(part.index + part[0].length))) return undefined
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
