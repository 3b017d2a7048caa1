import { matchesOf } from '../../matches.ts'
import type { ReadText } from '../reading.ts'
import { sentenceAt } from '../sentence-at.ts'
import { ACT, atLastAct } from './acts.ts'
import type { Fact } from './fact.ts'
import { named } from './named.ts'
import { isOfThisYear, OUGHT, PLANNED } from './time.ts'

/** 建成政务公开专区, 开展专题培训: there was some, however much. */
const DONE = new RegExp(`(?:${ACT})(?:完成|并|了)?[^，。；：、（）()\\n\\d]{2,18}`, 'gu')
const NOT = /未|没有|没能|无|缺|不|难以|如何|能否|是否/u
/** Less than that there was one. */
const LITTLE = /不|少|弱|缺|有限|有待|力度|水平|质量|能力|机制|制度|方案|计划|通知/u
/** Problems and plans tell of what there ought to be. */
const OF_PROBLEMS: ReadonlySet<string> = new Set(['problems.problems', 'problems.improvements'])

/** What a text says there was of things that another denies. */
export function hadIn(text: ReadText, denied: ReadonlySet<string>): Fact[] {
  if (OF_PROBLEMS.has(text.field)) return []
  return matchesOf(text.text, DONE).flatMap(({ 0: words, index }): Fact[] => {
    const { act, from, rest } = atLastAct(words)
    const thing = named(rest.replace(/^完成|^并|^了/u, ''))
    if (!thing || act === 'reached' || !denied.has(thing.what)) return []
    const { before } = sentenceAt(text.text, index)
    const clause = before.slice(before.lastIndexOf('，') + 1)
    const own = clause + words
    if (NOT.test(clause) || LITTLE.test(words) || OUGHT.test(before) || PLANNED.test(before)) return []
    if (!isOfThisYear(own, text.narrative.year)) return []
    const end = index + words.length
    return [{ ...thing, text, act, least: 1, most: Infinity, start: end - from.length, end }]
  })
}

/** 培训后组织了测试, 评议结果显示: there was one to speak of. */
const OF_IT = /^(?:后|中|期间|结束|结果(?:显示|表明)|[^，。；]{0,6}(?:及格率|满意[率度]))/u

/** What a text takes for granted of things by name that another denies. */
export function presumedIn(read: ReadText, denied: ReadonlySet<string>): Fact[] {
  const { text, field } = read
  if (OF_PROBLEMS.has(field)) return []
  return [...denied].flatMap((what) =>
    [...placesOf(text, what.slice(-2))].flatMap((at): Fact[] => {
      const behind = OF_IT.exec(text.slice(at + 2, at + 16))?.[0]
      const { before } = sentenceAt(text, at)
      if (behind === undefined || !OPENS.test(before) || PLANNED.test(before) || OUGHT.test(before)) return []
      const place = { start: at, end: at + 2 + behind.length }
      return [{ text: read, what, kind: '', act: '', least: 1, most: Infinity, ...place }]
    }),
  )
}

const OPENS = /(?:^|，)(?:本次|该次|业务|专题|社会|政务公开|信息公开)?$/u

function* placesOf(text: string, word: string): Generator<number> {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) yield at
}
