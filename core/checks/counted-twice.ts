import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import type { Check, ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { placeOf } from './texts.ts'

/** What a report counts once for the whole year and the form has no cell for. */
const MATTERS: readonly RegExp[] = [
  /(?:全年|年内|本年度|一年来|20\d\d年，?|共|合计|总计)[^，。；、：\d]{0,14}(?:主动)?公开(?:各类|各项|政府|政务)*信息(?:共计?|总计|合计|达)?(?<figure>\d{2,6})(?<unit>[条件篇])/gu,
  /(?:全年|年内|本年度|一年来|20\d\d年，?|共|先后)[^，。；、：\d]{0,14}(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:业务|专题|专项)*培训(?:会|班)?(?:共计?)?(?<figure>\d{1,3})(?<unit>[次期场])/gu,
  /(?:全年|年内|本年度|一年来|20\d\d年，?|共|先后)[^，。；、：\d]{0,14}(?:政务公开|政府信息公开|信息公开)(?:工作)?(?:专题|推进|领导小组|部署)*(?:会议|会)(?:共计?)?(?<figure>\d{1,3})(?<unit>[次场])/gu,
]
/** A share of it, by channel or by kind, or of a part of the year or another year's. */
const PART =
  /通过|网站|平台|公众号|微信|微博|专栏|栏目|领域|其中|季度|半年|[1-9]月|去年|上年|累计|[以比较][来上]|下属|各[镇乡街部单]|报道/u

/** `narrative.conflict`: two passages that count the same thing of the whole year differently. */
export const checkCountedTwice: Check = ({ year }, { texts }) =>
  MATTERS.flatMap((pattern) => {
    const counts = texts.flatMap((text) => countsIn(text, pattern, year))
    const [first] = counts
    if (!first) return []
    return counts
      .filter(({ figure, unit }) => unit === first.unit && figure !== first.figure)
      .map(({ text, start, end, figure }): Finding => {
        const message = `这里是${quoted(text.text.slice(start, end))}，${quoted(first.text.label)}里是${quoted(first.text.text.slice(first.start, first.end))}，两处不一致，请核对。`
        return {
          rule: 'narrative.conflict',
          severity: 'advice',
          ...placeOf(text, start, end),
          message,
          expected: first.figure,
          actual: figure,
        }
      })
  })

interface Count {
  readonly text: ReadText
  readonly start: number
  readonly end: number
  readonly figure: number
  readonly unit: string
}

function countsIn(text: ReadText, pattern: RegExp, year: number): Count[] {
  return [...text.text.matchAll(pattern)].flatMap(({ 0: words, index, groups }): Count[] => {
    const clause = sentenceAt(text.text, index, '。；，').before + words
    const named = /20\d\d(?=年)/u.exec(clause)?.[0]
    if (PART.test(clause) || (named !== undefined && Number(named) !== year)) return []
    const [figure, unit] = [Number(groups?.['figure']), groups?.['unit'] ?? '']
    return [{ text, start: index, end: index + words.length, figure, unit }]
  })
}
