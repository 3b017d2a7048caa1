import { matchesOf } from '../../matches.ts'
import type { ReadText } from '../reading.ts'
import { sentenceAt } from '../sentence-at.ts'
import type { Fact } from './fact.ts'
import { named } from './named.ts'
import { remembered } from './remembered.ts'
import { OUGHT, PLANNED } from './time.ts'

/** How often a year at least. */
const TIMES: Readonly<Record<string, number>> = { 周: 40, 月: 11, 季度: 4, 季: 4, 半年: 2 }
const ACT = '组织|开展|召开|举办|举行|进行|印发|编发|通报|调度|研究'
/** 每季度召开一次领导小组会议, 每月开展栏目巡查. */
const REGULAR = new RegExp(
  `(?:每个?|按)(?<every>月|季度?|半年|周)(?:至少|定期|都|均|固定|坚持)?(?<act>${ACT})?(?:了|过)?(?:(?:一|1|1—2|两|2)[次期轮场])?(?<what>[\\u4e00-\\u9fff]{2,12})?`,
  'gu',
)

/** What a text says was done every month or quarter. */
export const regularIn = remembered((text: ReadText): Fact[] => {
  if (!/[每按](?:个?[月季周]|半年)/u.test(text.text)) return []
  return matchesOf(text.text, REGULAR).flatMap(({ 0: words, index, groups = {} }): Fact[] => {
    const { before } = sentenceAt(text.text, index)
    const thing = named(groups['what'] ?? '') ?? named(groups['act'] ?? '')
    const least = TIMES[groups['every'] ?? ''] ?? 0
    // 三是建立评分，按月通报: among what is to be improved.
    const isToCome = text.field.startsWith('problems.') && !/[已了]/u.test(before)
    if (!thing || isToCome || PLANNED.test(before) || OUGHT.test(before.slice(before.lastIndexOf('，') + 1)))
      return []
    const place = { start: index, end: index + words.length }
    return [{ ...thing, text, act: 'held', least, most: Infinity, ...place }]
  })
})
