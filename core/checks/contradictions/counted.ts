import { matchesOf } from '../../matches.ts'
import { chineseNumeral } from '../../narrative/numerals.ts'
import type { ReadText } from '../reading.ts'
import { sentenceAt } from '../sentence-at.ts'
import { ACT, atLastAct } from './acts.ts'
import type { Fact } from './fact.ts'
import { type Named, named, thingsIn } from './named.ts'
import { remembered } from './remembered.ts'
import { isOfThisYear, PLANNED } from './time.ts'

/** A fact that a figure gives, with its unit. */
export interface Counted extends Fact {
  readonly figure: number
  readonly unit: string
  readonly isLoose: boolean
  readonly isKnown: boolean
}

const UNITS = '轮次|场次|期次|[次期场轮篇条份个处名位项件部张座块起]'
const FIGURE = new RegExp(
  `(?=[1-9一二两三四五六七八九十])(?<![\\d.第—-]|\\d[,，])(?:(?<figure>[1-9]\\d{0,5})|(?<![第每新进之同任其另又下上某前后首一二三四五六七八九十百千万几数])(?<word>[两二三四五六七八九]|十[一二三四五六七八九]?|(?<=[了展办开行织共])一))(?<unit>${UNITS})(?!以|余|多|左右|工作日)`,
  'gu',
)
/** So many characters before a figure and behind it tell what is counted. */
const NEAR = { before: 26, after: 18 } as const
const MARKS = '，。；：、（）()0123456789%％'
/** What stands between a thing and its figure. */
const BETWEEN =
  /(?:全年度?|年内|本年度?|今年|先后|分别|累计|合计|总计|共计|一共|共有|共|达到?|约|近|仅有|只有|仅|只|为|有|了|数量|总数){1,5}$/u
/** Where the words for what is counted end, behind a figure. */
const GOES_ON =
  /(?:逐|均|全部|已|都|看|参加|接受|投入|进行|按|每|也|效果|对|由|在|与|和|及|以|并|较|仍|尚|整改|审议|审定|所|只|虽|能|得到|纳入|成效|推动|面向|覆盖|通过|用于|供|为|是|有|列|收到|运行|更新|完成|开展|一一|逐一|负责|承担|从事|具体)/u
/** Less than all is counted, or what others did, or some more of it, or what was shown of it. */
const PART =
  /其中|季度|半年|(?<!\d)(?:[1-9]|1[0-2])月|去年|上年|往年|历年|同期|[比较][上去来]|[以与]来|同比|下属|各[镇乡街部单科股村社县区市]|[镇乡村社]级|报道|每[年季月周日天个]|平均|人均|参加|上级(?=部门|机关|单位|组织|举办|召开)|第[一二三四五六七八九\d]|此外|另|再次|再|新增|新开|关停|注销|保密|余|个别|部分|有的|少数|分别|首批|首[次场]|后续|剩余|其[余他]|还|[包内]?[含括]|[主分协]办|原有|整合|关注|粉丝|阅读|(?:直播|拍摄|录制|播[放出])(?!活动|节目|带)[\u4e00-\u9fff]{2}/u

/** What came in by one way only, and what was published of what was handled. */
const APART: Readonly<Record<string, RegExp>> = {
  留言: /通过|平台|留言板|人民网|信箱|热线/u,
  公开信息: /通过|平台|网站|专栏|栏目|公众号|微[信博]/u,
}

function isApart(what: string, clause: string): boolean {
  return APART[what]?.test(clause) ?? false
}

/** 局门户网站公开信息986条: the one place whose figure it is, so that a slip in the other telling of it shows. */
function placeIn(what: string, clause: string): string | undefined {
  const places = what === '公开信息' ? (clause.match(/网站|公众号|微博/gu) ?? []) : []
  return places.length === 1 ? places[0] : undefined
}

/** 每月对3个公开专区巡查: how often is told of what is done with them. */
const THERE = new Set(['专区', '查阅点', '政务新媒体', '专职人员', '兼职人员', '栏目'])
/** 其中公众号210条: all that stands there. */
const PLACES = new Set(['公众号', '微博', '网站'])

/** 公开人大代表建议答复3件, of 12 that were answered. */
function isShown(what: string, lead: string): boolean {
  return /建议|提案/u.test(what) && /公开|公布|公示|发布/u.test(lead)
}

/** The words around a figure without those that don't make it less than all. */
function withoutFitting(what: string, words: string): string {
  if (THERE.has(what)) return words.replaceAll(/每个?[年季月周日天半]/gu, '')
  return PLACES.has(what) ? words.replaceAll('其中', '') : words
}

/** What a text counts of the whole year. */
export const countedIn = remembered((text: ReadText): Counted[] => {
  const isNear = nearOf(thingsIn(text.text))
  return matchesOf(text.text, FIGURE).flatMap(({ 0: words, index, groups = {} }) => {
    if (IN_LIST.test(words) || (OF_LISTS.test(words) && !isNear(index))) return []
    const told = thingOf(text.text, index, index + words.length)
    if (!told) return []
    const thing = { ...told, act: isShown(told.what, clauseBefore(text.text, index)) ? 'shown' : told.act }
    const { before } = sentenceAt(text.text, index)
    const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1)
    const place = placeIn(thing.what, clause)
    const own = clause + text.text.slice(index, thing.end)
    if (
      PART.test(withoutFitting(thing.what, own)) ||
      (isApart(thing.what, clause) && place === undefined) ||
      PLANNED.test(before) ||
      !isOfThisYear(own, text.narrative.year)
    )
      return []
    const figure =
      groups['figure'] === undefined ? chineseNumeral(groups['word'] ?? '') : Number(groups['figure'])
    if (figure === undefined) return []
    const unit = (groups['unit'] ?? '').charAt(0)
    const kept = place === undefined ? thing : { ...thing, kind: place, isLoose: true }
    return [{ ...kept, text, figure, unit, least: figure, most: figure }]
  })
})

/** Whether one of the places, which are sorted, is near another; to be asked from the first of these to the last. */
function nearOf(places: readonly number[]): (index: number) => boolean {
  let next = 0
  return (index) => {
    while ((places[next] ?? Infinity) < index - NEAR.before) next += 1
    return (places[next] ?? Infinity) < index + NEAR.after
  }
}

/** What belongs to the words of a thing that stands behind its figure. */
const OPENING = new RegExp(`(?:(?:${ACT})了?|全部|全[局县区市镇乡旗省])$`, 'u')

function clauseBefore(text: string, index: number): string {
  return sentenceAt(text, index, MARKS).before.slice(-NEAR.before)
}

/** What is counted by 条 and 件 stands in long lists of kinds; only what is known by name is told again elsewhere. */
const OF_LISTS = /[条件]/u
const IN_LIST = /^\d条$/u

interface Thing extends Named {
  readonly act: string
  /** Where its words begin and end, the figure's own place and what stands between counted in. */
  readonly start: number
  readonly end: number
}

/** 举办培训3次, 举办3次培训, 社会评议开展2次, 公众号发布文章120篇. */
function thingOf(text: string, index: number, figureEnd: number): Thing | undefined {
  const whole = clauseBefore(text, index)
  const lead = whole.replace(BETWEEN, '')
  const { act, from, rest } = atLastAct(lead)
  const subject = lead.endsWith('的') ? undefined : namedBefore(lead, act, rest)
  const before = subject ?? (lead.endsWith('的') ? undefined : (named(rest) ?? withVerbIn(lead)))
  // 领导小组3次会议
  if (before && !(before.what === '领导小组' && text.startsWith('会', figureEnd)))
    return {
      ...before,
      act,
      start: index - whole.length + (subject ? 0 : lead.length - from.length),
      end: figureEnd,
    }
  const after = untilGoesOn(sentenceAt(text, figureEnd, MARKS).after.slice(0, NEAR.after))
  const behind = after === '' ? undefined : named((before ? rest : '') + after)
  const opening = before ? lead : (OPENING.exec(lead)?.[0] ?? '')
  if (!behind && after === '' && rest === '') return themeOf(text, index - whole.length, figureEnd, act)
  const between = whole.length - lead.length
  return behind && { ...behind, act, start: index - between - opening.length, end: figureEnd + after.length }
}

/** 业务培训偏少，全年仅举办2期: what the clause before finds too little of. */
const TOO_LITTLE = /(?:次数|频次|场次|数量)?(?:还|仍|相对|比较|较|偏){0,2}(?:不多|不够|不足|少)$/u

function themeOf(text: string, start: number, end: number, act: string): Thing | undefined {
  if (!text.startsWith('，', start - 1)) return undefined
  const clause = sentenceAt(text, start - 1, MARKS).before.slice(-NEAR.before)
  const theme = clause.replace(TOO_LITTLE, '')
  const thing = theme === clause ? undefined : named(theme.replace(/^[一二三四五六七八九]是/u, ''))
  return thing?.isKnown ? { ...thing, act, start, end } : undefined
}

/** 人大代表建议办理结果5件: a verb in the name. */
function withVerbIn(lead: string): Named | undefined {
  const at = lead.search(/人大|政协/u)
  return at < 0 ? undefined : named(lead.slice(at))
}

function untilGoesOn(words: string): string {
  const at = words.search(GOES_ON)
  return at < 0 ? words : words.slice(0, at)
}

/** What says no more than that something was published, held or done. */
const NOTHING_MORE = /^(?:了|过|[\u4e00-\u9fff]{0,6}?(?:信息|文章|图文|推文|消息|稿件|内容)|会议?)?$/u
/** Posts of any kind. */
const ANY_POSTS = /^(?:各类|各种|政务|政府|工作|公开|相关|图文)*(?:信息|文章|图文|推文|消息|稿件|内容)?$/u

/** What stands before the verb: the place where it was published, or what the verb is of. */
function namedBefore(lead: string, act: string, rest: string): Named | undefined {
  if (act === '' || !NOTHING_MORE.test(rest)) return undefined
  const subject = lead.slice(0, lead.length - rest.length).replace(AT_END, '')
  const subjectNamed = named(atLastAct(subject).rest + (/^会/u.test(rest) ? rest : ''))
  const isAny = ANY_POSTS.test(rest) || /^(?:[了过]|会议?)$/u.test(rest)
  return subjectNamed && (isAny ? subjectNamed : { ...subjectNamed, kind: `${subjectNamed.kind} ${rest}` })
}

/** The verbs that words end with. */
const AT_END = new RegExp(`(?:${ACT}|先后|全年度?|累计|共|多次|年内)+$`, 'u')
