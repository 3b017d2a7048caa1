import { quoted } from '../../report/quoted.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../remark.ts'
import type { FieldText } from '../texts.ts'

/** Shares of a whole: what grows may grow by more than it was, but nothing is more than all of itself. */
const SHARES: readonly RegExp[] = [
  /占(?:比|[^，。；：,;%％]{0,12}的)?(?:约|为|达到?|近|超过?)*(?<share>\d+(?:\.\d+)?)\s*[%％]/gu,
  /(?:办结|办复|答复|回复|办理|受理|公开|公示|满意|合格|准确|按时|及时|按期|覆盖|知晓|回应|解读|审核|审查|规范|落实)率?(?:均|已|都)?(?:为|达到?|约|近|保持|是)*(?<=率[^，。；]{0,6})(?<share>\d+(?:\.\d+)?)\s*[%％]/gu,
]

/** `narrative.breakdown` of a percentage by itself: more than 100 of a whole. */
export function checkPercentages(text: FieldText): Finding[] {
  return [...tooLarge(text), ...together(text)]
}

function tooLarge(text: FieldText): Finding[] {
  return SHARES.flatMap((pattern) =>
    [...text.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Finding[] => {
      if (Number(groups?.['share']) <= 100) return []
      const message = `${quoted(words)}超过了 100%，占比和办结率一类的数不会超过 100%，请核对。`
      const [start, end] = [index, index + words.length]
      return [findingOf(text, { rule: 'narrative.breakdown', severity: 'error', start, end, message })]
    }),
  )
}

/** Shares one after the other, of which the last closes the list: 甲占55%、乙占35%、丙占20%. */
const LIST =
  /(?:[^，。；、：%％\d]{1,16}占(?:比|总数的)?(?:约|为)?\d+(?:\.\d+)?[%％][，、；]?(?:和|及)?){3,12}/gu

/** Two shares that leave each other out: of applicants, of channels. */
const PAIR =
  /(?:自然人|公民|个人|企业|法人|组织|网上|网络|线上|线下|信函|邮寄|当面|现场)[^，。；、：%％\d]{0,10}占(?:比|总数的)?(?:约|为)?\d+(?:\.\d+)?[%％][，、；]?(?:和|及)?(?:自然人|公民|个人|企业|法人|组织|网上|网络|线上|线下|信函|邮寄|当面|现场)[^，。；、：%％\d]{0,10}占(?:比|总数的)?(?:约|为)?\d+(?:\.\d+)?[%％]/gu

function together(text: FieldText): Finding[] {
  const lists = [...text.text.matchAll(LIST)]
  const isInList = (index: number) =>
    lists.some((list) => index >= list.index && index < list.index + list[0].length)
  const pairs = [...text.text.matchAll(PAIR)].filter(({ index }) => !isInList(index))
  return [...lists, ...pairs].flatMap(({ 0: words, index }): Finding[] => {
    const shares = [...words.matchAll(/(?<![\d.])\d{1,9}(?:\.\d{1,9})?(?=[%％])/gu)].map(Number)
    const sum = shares.reduce((all, each) => all + each, 0)
    if (sum <= 100 + shares.length * 0.5 || /其中|同比|增长|多选|可重复/u.test(words)) return []
    const end = index + words.replace(/[，、；]$/u, '').length
    const message = `这几项占比相加是 ${Number(sum.toFixed(2))}%，超过了 100%，请核对；各项有重叠的请写明。`
    return [findingOf(text, { rule: 'narrative.breakdown', severity: 'warning', start: index, end, message })]
  })
}
