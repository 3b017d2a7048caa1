import {
  isCarried,
  isOf,
  isOther,
  isResult,
  isSameSentence,
  isSameUnit,
  isShare,
  isShareOf,
  leadOf,
  type Part,
  valueOf,
} from './parts.ts'
import type { Reading } from './readings.ts'

/** What it costs to go on with a list, or to end it. */
export const COST = {
  /** Another unit than the total's and the parts' before. */
  unit: 0.25,
  /** A semicolon where the parts before stood between commas. */
  semicolon: 0.7,
  /** Behind the first part; all others may stand between semicolons as well. */
  firstSemicolon: 0.2,
  /** Another unit behind a semicolon. */
  unitBehindSemicolon: 0.6,
  /** One more semicolon. */
  semicolonAgain: 0.1,
  /** Behind 其他, which ends a list; less in one clause with it. */
  afterOther: 0.9,
  afterOtherInClause: 0.4,
  /** An action of its own: 收到留言12条. */
  action: 0.8,
  /** 同时, 另外: something else. */
  besides: 1,
  /** 对10个文件进行解读: what something is done to is not counted. */
  object: 1.5,
  /** What goes on to the next year, behind results of handling. */
  carried: 0.8,
  /** What was carried in, told for itself: no sum outweighs it. */
  carriedApart: 6,
  /** What was done, behind what came in: 含上年结转3件，办结68件. */
  done: 1.5,
  /** What else is told of each part. */
  asides: 0.5,
  /** A list of a single part. */
  single: 0.3,
  /** More than the whole. */
  large: 0.2,
  /** As much as the whole, behind other parts. */
  all: 2,
  /** A list goes on behind a part that is divided itself. */
  resumed: 0.2,
  /** To end with a part that is divided itself, where the list could go on behind it. */
  endNested: 0.5,
  /** A list goes on in the next sentence. */
  sentence: 1.5,
  /** To end where the next figure would go on without cost; less, where it would cost something. */
  end: 1,
  /** To end where the next figure stands in one clause with the last. */
  endInClause: 2,
  /** To end before the last figure, or between results of handling: the sum of those before may be a mistake. */
  endAmong: 5,
  /** The parts are more than the whole. */
  over: 0.4,
  /** A percentage is no share of the whole. */
  share: 1,
} as const

/** What it saves: a sum that fits, which a small one may do by chance, a large one hardly ever, and 其他, which ends a list. */
export const SAVED = { largeSum: 4, sum: 3, smallSum: 1.5, closed: 1 } as const

/** What a sum that fits saves: the larger the total, the less likely it fits by chance. */
export function savedBySum(total: number, filled: number): number {
  if (filled < 2) return 0
  if (total < 20 && filled === 2) return SAVED.smallSum
  return Math.min(SAVED.largeSum, Math.max(SAVED.sum, Math.log(total)))
}

/** A list as far as it was read. */
export interface State {
  readonly parts: readonly Part[]
  readonly sum: number
  readonly cost: number
  /** How many of them are more than 0. */
  readonly filled: number
  /** How many of them are divided themselves. */
  readonly divided: number
  /** They are counted in the total's unit. */
  readonly isOneUnit: boolean
  /** What stands between the parts so far. */
  readonly marks: 'none' | 'commas' | 'semicolons' | 'both'
}

/** What stands between the parts with one mark more. */
export function marksWith(marks: State['marks'], isSemicolon: boolean): State['marks'] {
  const mark = isSemicolon ? 'semicolons' : 'commas'
  return marks === 'none' || marks === mark ? mark : 'both'
}

const ACTION =
  /^(?:并|还|共|全年|及时|主动|另|积极|累计|均|已|按期|按时|依法|全部)*(?:在|向|收到|接到|受理|回复|办理|办结|处理|答复|解答|完成|开展|召开|举办|印发|制发|参与|转载|征集|发布|推送|报送|上报|刊发|编发|接受|接待|采纳|新增|新设|新建|开设|开通|关停|注销|停更|整合)/u
const BESIDES = /^(?:同时|另外?|此外|并(?!案)|还)/u

/** The figure is what something is done to: 对10余个文件进行解读. */
const OBJECT = /[对将就把向]$/u

/** What it costs to take a figure for the next part. */
export function costOn({ parts, marks }: State, reading: Reading, total: Reading): number {
  const [first] = parts
  const last = parts.at(-1)?.reading
  if (!first || !last) return 0
  const lead = leadOf(reading)
  if (valueOf(reading) === 0 && !isCarried(reading) && !ACTION.test(lead)) return 0
  const isKnownUnit = isSameUnit(reading, total) || parts.some((each) => isSameUnit(each.reading, reading))
  const isNew =
    ACTION.test(lead) &&
    !parts.some((each) => isLike(lead, partOnly(each.reading))) &&
    !(isSameUnit(reading, total) && PUBLISHED.test(lead) && PUBLISHED.test(leadOf(total)))
  return (
    (isKnownUnit ? 0 : reading.isAfterSemicolon ? COST.unitBehindSemicolon : COST.unit) +
    (reading.isAfterSemicolon ? semicolonCost[marks] : 0) +
    (OBJECT.test(lead) ? COST.object : 0) +
    (isOf(reading, 'carried_out') && !parts.some((each) => isCarried(each.reading)) ? COST.carried : 0) +
    carriedInCost(reading, parts, total) +
    (isOf(last, 'requests_carried_in') && isDone(reading) ? COST.done : 0) +
    (isOther(last) && total.subject !== 'disputes' ? costAfterOther(last, reading, total) : 0) +
    (isNew && reading.figures.length === 0 ? COST.action : 0) +
    (BESIDES.test(lead) || isElsewhere(parts, reading, total) ? COST.besides : 0) +
    (valueOf(reading) > valueOf(total) ? COST.large : 0) +
    (valueOf(reading) === valueOf(total) && parts.some((each) => valueOf(each.reading) > 0) ? COST.all : 0)
  )
}

/**
 * Behind those who asked, or behind a semicolon, stands what was carried in, for itself: no part of what came. That it makes up
 * a total that is one too high is the mistake of who counted it in.
 */
function carriedInCost(reading: Reading, parts: readonly Part[], total: Reading): number {
  if (!isOf(reading, 'requests_carried_in') || parts.some(({ reading: each }) => isReceived(each))) return 0
  const isOfNew =
    isOf(total, 'requests_received_new') && total.statement.lead.some(({ tag }) => tag === 'fresh')
  const isApart = reading.isAfterSemicolon && parts.every(({ reading: each }) => !each.isAfterSemicolon)
  const areWhoAsked = parts.length > 1 && parts.every(({ reading: each }) => isApplicant(each))
  return isOfNew || isApart || areWhoAsked ? COST.carriedApart : COST.carried
}

/** 新收33件，上年结转0件 are all there was; 自然人12件，上年结转0件 are not. */
function isReceived(reading: Reading): boolean {
  const isNamed = reading.statement.lead.some(({ tag }) => tag === 'fresh' || tag === 'receive')
  return isNamed || isOf(reading, 'requests_received_new')
}

function isApplicant({ statement: { lead } }: Reading): boolean {
  return lead.some(({ tag }) => tag === 'applicant')
}

function isDone(reading: Reading): boolean {
  return isResult(reading) || isOf(reading, 'requests_handled') || isOf(reading, 'carried_out')
}

const semicolonCost = {
  none: COST.firstSemicolon,
  semicolons: 0,
  commas: COST.semicolon,
  both: COST.semicolonAgain,
} as const

function costAfterOther(other: Reading, reading: Reading, total: Reading): number {
  const isBeside = other.statement.clause === reading.statement.clause
  return isBeside || isOneMore(reading, total) ? COST.afterOtherInClause : COST.afterOther
}

/** 通过网站公开10条，在微信推送20条: both say where. */
const PLACE = /^(?:通过|利用|依托|借助|在|以)|网站|微信|微博|公众号|客户端|公开栏|抖音|头条|报刊|媒体|平台/u

/** 网站发布信息120条，其中预警40条；微博发布信息90条: what is told of another place in full is no part. */
function isElsewhere(parts: readonly Part[], reading: Reading, total: Reading): boolean {
  const isInFull = (each: Reading) => PUBLISHED_THERE.test(leadOf(each)) && PLACE.test(leadOf(each))
  const isOfPlace = PLACE.test(leadOf(total)) && PUBLISHED.test(leadOf(total))
  return (
    reading.isAfterSemicolon &&
    isOfPlace &&
    isInFull(reading) &&
    !parts.some((each) => isInFull(each.reading))
  )
}

const PUBLISHED_THERE =
  /(?:发布|公开|公布|推送|刊发|刊登|上传)(?:各类|政务){0,2}(?:信息|动态|稿件|文章|内容)$/u

/** 发布信息615条，其中简介32条，发布政策52条: the total's own action. */
const PUBLISHED = /发布|公开|公布|推送|刊发|刊登|上传/u

/** Whether a figure goes on with a list behind 其他 as its parts do: 公告15条、其他1条，简介6条. */
export function isOneMore(reading: Reading, total: Reading): boolean {
  return isSameUnit(reading, total) && !reading.isAfterSemicolon && !ACTION.test(leadOf(reading))
}

function isLike(lead: string, other: string): boolean {
  return ACTION.test(other) || (PLACE.test(lead) && PLACE.test(other))
}

/** The words of a part without what opens the list. */
function partOnly(reading: Reading): string {
  return leadOf(reading).replace(/^.*(?:其中|包括|包含)[,:]?/u, '')
}

/** 文字解读144篇，图片解读61篇，视频解读1篇: parts of one word. */
function isSaidAlike(parts: readonly Part[], here: Reading): boolean {
  const word = leadOf(here).slice(-2)
  return word.length === 2 && parts.every(({ reading }) => leadOf(reading).endsWith(word))
}

/** 网站862件，占82.4%；信函117件，占16.3%: where shares of the whole are told of parts in turn, one with a share is one more. */
function isSharedOut(parts: readonly Part[], after: Reading | undefined, total: Reading): boolean {
  return (
    after !== undefined &&
    isShare(after) &&
    parts.some(({ reading, share }) => share && isShareOf(reading, share, valueOf(total)))
  )
}

/** What it costs to end a list before a figure that would cost something to go on with; `after` is the figure behind it. */
export function endCost(
  { parts }: State,
  total: Reading,
  here: Reading,
  after: Reading | undefined,
  on: number,
): number {
  const last = parts.at(-1)?.reading
  if (!last) return 0
  if ((isResult(last) && isResult(here)) || isSharedOut(parts, after, total)) return COST.endAmong
  const isLast = !after || !isSameSentence(here, after) || after.isAfterSemicolon
  const isAlike = [...parts.map(({ reading }) => reading), here].every(
    (reading) => isSameUnit(reading, here) && reading.figures.length === 0,
  )
  if (on === 0 && isLast && isAlike && (parts.length >= 3 || isSaidAlike(parts, here))) return COST.endAmong
  const end = last.statement.clause === here.statement.clause ? COST.endInClause : COST.end
  return Math.max(0, end - on)
}
