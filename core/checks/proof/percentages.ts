import { matchesOf } from '../../matches.ts'
import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Shares of a whole: what grows may grow by more than it was, but nothing is more than all of itself. */
const SHARES: readonly RegExp[] = [
  /占(?![^，。；：,;%％]{0,10}(?:计划|目标|任务|预期))(?:比|[^，。；：,;%％]{0,12}的)?(?:约|为|达到?|近|超过?)*(?<share>\d+(?:\.\d+)?)\s*[%％]/gu,
  /(?:办结|办复|答复|回复|办理|受理|公开|公示|满意|合格|准确|按时|及时|按期|覆盖|知晓|回应|解读|审核|审查|规范|落实|参训|参与|参加|出席|采纳|采用|化解|更新|整改|上线|达标|维持|纠错|败诉|胜诉|应诉)(?:率|(?<=满意)度)?(?:均|已|都)?(?:为|达到?|约|近|保持|是)*(?<=(?:率|满意度)[^，。；]{0,6})(?<share>\d+(?:\.\d+)?)\s*[%％]/gu,
]

/** A rate with the unit of a count: 按期办结率为100件. */
const COUNTED_RATE =
  /(?:办结|办复|答复|回复|公开|满意|合格|准确|覆盖|知晓|回应|解读)率(?:均|已|都)?(?:为|达到?|约|是)*\d+(?:\.\d+)?(?:件|条|次|份|篇|人)(?!均)/gu

/** `narrative.breakdown` of a percentage by itself: more than 100 of a whole, or no percentage. */
export function checkPercentages(text: FieldText): Finding[] {
  return [...tooLarge(text), ...counted(text), ...together(text)]
}

function counted(text: FieldText): Finding[] {
  return matchesOf(text.text, COUNTED_RATE).map(({ 0: words, index }) => {
    const message = `${quoted(words)}说的是比率，单位应是%，请核对。`
    const [start, end] = [index, index + words.length]
    return findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })
  })
}

function tooLarge(text: FieldText): Finding[] {
  return SHARES.flatMap((pattern) =>
    matchesOf(text.text, pattern).flatMap(({ 0: words, index, groups }): Finding[] => {
      if (Number(groups?.['share']) <= 100) return []
      const message = `${quoted(words)}超过了 100%，占比和办结率一类的数不会超过 100%，请核对。`
      const [start, end] = [index, index + words.length]
      return [findingOf(text, { rule: 'narrative.breakdown', severity: 'error', start, end, message })]
    }),
  )
}

interface NamedShare {
  readonly name: string
  readonly share: number
  readonly start: number
  readonly end: number
}

/** Shares one after the other, of which the last closes the list: 甲占55%、乙占35%、丙占20%. */
function together(text: FieldText): Finding[] {
  return listsIn(text.text).flatMap((list): Finding[] => {
    const [start, end] = [list[0]?.start ?? 0, list.at(-1)?.end ?? 0]
    const isList = list.length > 2 || (list.length === 2 && list.every(({ name }) => APART.test(name)))
    const sum = list.reduce((all, { share }) => all + share, 0)
    if (!isList || sum <= 100 + list.length * 0.5) return []
    if (/其中|同比|增长|多选|可重复/u.test(text.text.slice(start, end))) return []
    const message = `这几项占比相加是 ${Number(sum.toFixed(2))}%，超过了 100%，请核对；各项有重叠的请写明。`
    return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start, end, message })]
  })
}

/** Applicants and channels leave each other out: two of them are a list. */
const APART = /自然人|公民|个人|企业|法人|组织|网上|网络|线上|线下|信函|邮寄|当面|现场/u
const SHARE = /占(?:比|总数的)?(?:约|为)?(?<share>\d{1,9}(?:\.\d{1,9})?)[%％]/gu
const NAME = /[^，。；、：%％\d]{1,16}$/u
const JOINED = /^[，、；]?(?:和|及)?$/u

function listsIn(text: string): NamedShare[][] {
  const lists: NamedShare[][] = []
  for (const { 0: words, index, groups } of matchesOf(text, SHARE)) {
    const name = NAME.exec(text.slice(Math.max(0, index - 16), index))?.[0]
    if (name === undefined) continue
    const [start, end] = [index - name.length, index + words.length]
    const last = lists.at(-1)?.at(-1)
    const item = { name, start, end, share: Number(groups?.['share']) }
    if (last && last.end <= start && JOINED.test(text.slice(last.end, start))) lists.at(-1)?.push(item)
    else lists.push([item])
  }
  return lists
}
