import { matchesOf } from '../matches.ts'
import type { Finding } from './finding.ts'
import type { ReadText } from './reading.ts'
import { sentenceAt } from './sentence-at.ts'
import { mayBeMeant } from './slip.ts'
import { addUp, ANY_COUNT, isOfSome, wrongSum } from './wrong-sum.ts'

const PUBLISHED =
  '(?:主动公开|公开|发布|推送|更新|编发|刊发|上传)(?:各类|政务|政府){0,2}(?:信息|动态|文章|稿件|消息|内容)?'
/** 共计发布信息210条, 以上共计210条, behind what it adds up. */
const TOTAL = new RegExp(
  `(?<=[，；])(?:以上|上述)?(?:合计|共计|总计|累计|共)(?:${PUBLISHED})?(?<whole>\\d{1,7})(?<unit>[条篇期])`,
  'gu',
)
const COUNT = /(?<![\d.第〔])(?<figure>\d{1,7})(?<unit>[条篇期])/gu
/** 同比增长5%, 较上年减少3条, 与上年持平: how a part stands to another year. */
const COMPARED = /同比|上年|去年|上一年|增长|增加|减少|下降|持平/u
const NO_LIST = /其中|含|[%％]|[余约]\d|\d[余多]/u

/** `narrative.breakdown`: what was published here and there, and a sum behind it that is a slip of theirs. */
export function publishedTotals(read: ReadText): Finding[] {
  const { text } = read
  return matchesOf(text, TOTAL).flatMap(({ 0: words, index, groups }): Finding[] => {
    const { before } = sentenceAt(text, index, '。')
    const own = before
      .replaceAll(/（[^（）]*）/gu, '')
      .split(/[，；、]/u)
      .filter((clause) => !COMPARED.test(clause))
      .join('，')
    const parts = matchesOf(own, COUNT)
      .filter((each) => each.groups?.['unit'] === groups?.['unit'])
      .map((each) => Number(each.groups?.['figure']))
    const [sum, whole] = [addUp(parts), Number(groups?.['whole'])]
    const isOneList = parts.length > 1 && matchesOf(own, ANY_COUNT).length === parts.length
    if (!isOneList || NO_LIST.test(own) || !mayBeMeant(sum, whole)) return []
    // One figure may be the sum of the others.
    if (isOfSome(whole, parts) || parts.some((part) => part * 2 === sum)) return []
    return wrongSum(read, index, words, whole, parts)
  })
}
