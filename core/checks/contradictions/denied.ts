import { matchesOf } from '../../matches.ts'
import type { ReadText } from '../reading.ts'
import { sentenceAt } from '../sentence-at.ts'
import { ACT, atLastAct } from './acts.ts'
import type { Fact } from './fact.ts'
import { type Named, named } from './named.ts'
import { remembered } from './remembered.ts'
import { isOfThisYear, OUGHT, PLANNED } from './time.ts'

const NOT = /从未|尚未|还未|未曾|未能|未|没有|没能|尚无|暂无|均无|(?<![^，。；：、\n])无|缺少|缺乏/gu
/** What may stand between a denial and what is denied. */
const OPENING = new RegExp(
  `^(?:能够?|曾|有|再|任何|一[次场期个名]|专门|统一|单独|发生|存在|过|${ACT})+(?:过|任何|一[次场期个名])*`,
  'u',
)
const AND = /、|和|及|与|或者?|以及/u
const MARKS = '，。；：（）()'
const NEAR = 24

/** Some units only, or some of it. */
const SOME = /个别|部分|有的|少数|一些|有些|基层|一线|普遍|其中|季度|半年|(?<!\d)(?:[1-9]|1[0-2])月/u

/** 乡镇缺少专职人员: others have too few, which says nothing of what was done for them. */
const OTHERS = /乡镇|镇街|各?镇|村|科室|股室|站所|下属|所属|直属/u

/** 及时调整未公开信息: information that was not made public is the object of a verb, and nothing is denied. */
const UNPUBLISHED =
  /(?:调整|梳理|清理|排查|审[查核]|转化|评估|[对将把])(?:原|已|应)?未公开的?(?:政府|政务)?信息/u

/** 未收到依申请公开政府信息: nobody asked for any, which denies none that was published. */
const ASKED_FOR = /^(?:再|曾|有)*(?:收到|接到|接收|受理|办理)|申请|要求/u

/** What a text says there was none of: 没有组织过培训, 政务公开专区尚未建成. */
export const deniedIn = remembered((text: ReadText): (Fact & Named)[] =>
  matchesOf(text.text, NOT).flatMap(({ 0: not, index }) => {
    const rest = sentenceAt(text.text, index + not.length, MARKS).after.slice(0, NEAR)
    const behind = rest.replace(OPENING, '')
    const lead = sentenceAt(text.text, index, MARKS).before.slice(-NEAR)
    const items = behind === '' ? [lead] : behind.split(AND).map((item) => atLastAct(item).rest)
    const things = items
      .flatMap((item) => named(item) ?? [])
      .filter(({ what }) => !isAccount(what) && !(what === '公开信息' && ASKED_FOR.test(rest)))
    if ((not.startsWith('缺') && OTHERS.test(lead)) || UNPUBLISHED.test(lead.slice(-4) + not + rest))
      return []
    if (things.length === 0 || SOME.test(lead) || OUGHT.test(lead)) return []
    if (!isOfThisYear(lead, text.narrative.year) || PLANNED.test(sentenceAt(text.text, index).before))
      return []
    const place = {
      start: behind === '' ? index - lead.length : index,
      end: index + not.length + rest.length,
    }
    return things.map((thing) => ({ text, ...thing, act: '', least: 0, most: 0, ...place }))
  }),
)

/** Whose account is denied has rules of its own (`exceptions.ts`). */
function isAccount(what: string): boolean {
  return what === '公众号' || what === '微博' || what === '网站' || what === '政务新媒体'
}
