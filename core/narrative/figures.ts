import type { Clause } from './clauses.ts'
import type { Context, Figure } from './context.ts'
import type { ActTerm, Head, MatterTerm } from './heads.ts'
import type { ClaimKind } from './kinds.ts'
import type { Outcome } from './tags.ts'
import { type Statement, wordsOf } from './statements.ts'

const REQUEST_UNITS = new Set('件 条 份 起 宗 例 项 个 次 件次 人次 封 条次 '.split(' '))
const DOCUMENT_UNITS = new Set('件 份 个 部 项 篇 条 '.split(' '))
const DECISION_UNITS = new Set('件 起 宗 例 个 次 份 件次 '.split(' '))

/** The figures of the form that a statement gives, in the light of what was said before. */
export function figuresOf(statement: Statement, head: Head, context: Context): Figure[] {
  const { quantity, clause, end } = statement
  if (quantity.sort === 'number' && wordsOf(clause, quantity.end, end) !== '') return []
  const { matters } = head
  const words = wordsOf(clause, statement.start, quantity.start)
  const isOfEach = quantity.value === 0 || /各(?:有|为|是)?$/u.test(words)
  if (matters.length > 1 && !isOfEach) return []
  if (matters.length === 0) return one(bareAct(statement, head, context))
  return matters.flatMap((matter) => one(figureOf(matter, statement, head, context)))
}

function one(figure: Figure | ClaimKind | undefined): Figure[] {
  if (figure === undefined) return []
  return [typeof figure === 'string' ? { kind: figure, row: undefined } : figure]
}

function figureOf(
  matter: MatterTerm,
  statement: Statement,
  head: Head,
  context: Context,
): Figure | ClaimKind | undefined {
  const { sort, unit } = statement.quantity
  const { tag, row } = matter
  if (tag === 'fees') return sort === 'money' ? 'fees_amount' : undefined
  if (tag === 'processingFee') return sort === 'money' ? 'processing_fee_charged' : undefined
  if (sort === 'money') return undefined
  if (tag === 'feeNotice') return 'processing_fee_notices'
  if (tag === 'normative' || tag === 'regulation') {
    return DOCUMENT_UNITS.has(unit) ? documentFigure(tag, head, unit) : undefined
  }
  if (tag === 'permit' || tag === 'penalty' || tag === 'coercion') {
    return DECISION_UNITS.has(unit) ? decisionFigure(tag, statement, head) : undefined
  }
  if (!REQUEST_UNITS.has(unit)) return undefined
  if (tag === 'reconsideration' || tag === 'litigation') return disputeFigure(tag, statement)
  if (tag === 'request') return requestFigure(statement, head, context)
  return isAboutRequests(statement, context, tag) ? ofRequests(tag, row, statement, context) : undefined
}

/** What the bodies that decide disputes receive is not about the unit's own disclosure. */
function disputeFigure(tag: 'reconsideration' | 'litigation', { clause }: Statement): ClaimKind | undefined {
  if (/复议机[构关]|复议委员会|法院/u.test(clause.words)) return undefined
  return tag === 'reconsideration' ? 'reconsideration_total' : 'litigation_total'
}

function ofRequests(
  tag: Outcome,
  row: string | undefined,
  { clause }: Statement,
  context: Context,
): Figure | ClaimKind | undefined {
  if (tag === 'newlyReceived') return 'requests_received_new'
  if (tag === 'carriedIn') return 'requests_carried_in'
  if (tag === 'carriedOut') return 'carried_out'
  return tag === 'carried' ? carriedByYear(clause, context) : { kind: tag, row }
}

/** 结转至2026年: which way, the year tells; without one, what is left after 办结 goes on. */
export function carriedByYear(
  { dates }: Pick<Clause, 'dates'>,
  { year, isAfterHandled }: Context,
): ClaimKind | undefined {
  const named = dates.filter(({ unit }) => unit === '年' || unit === '年度').map(({ value }) => value)
  if (named.includes(year + 1)) return 'carried_out'
  if (named.includes(year - 1)) return 'requests_carried_in'
  return isAfterHandled && named.length === 0 ? 'carried_out' : undefined
}

/** 尚未办结 and 结转 are said of much else; the other results only of requests, unless something else was the subject. */
function isAboutRequests({ lead }: Statement, { subject }: Context, tag: Outcome): boolean {
  if (subject === 'requests' || lead.some((term) => term.tag === 'request' || term.tag === 'requestWork'))
    return true
  return subject === undefined && tag !== 'carriedOut' && tag !== 'carried'
}

/** A whole, not a share of it: neither 网络申请 nor 自然人申请, but 公民、法人和其他组织的申请. */
function requestFigure(statement: Statement, head: Head, context: Context): ClaimKind | undefined {
  if (isShare(statement) || head.act?.tag === 'examine') return undefined
  if (context.isPart) return undefined
  if (head.act?.tag === 'handle') return 'requests_handled'
  return 'requests_received_new'
}

const CHANNEL =
  /(?:网站|网上|网络|线上|线下|信函|邮寄|邮箱|邮件|平台|窗口|当面|现场|传真|微信|纸质|书面)(?:渠道|方式|途径)?(?:提交|提出|收到|受理|接收|办理|答复|回复|申请)/u
const SEVERAL = /[、和及与等]|各类|多种/u

function isShare({ lead, clause, start, quantity }: Statement): boolean {
  const words = wordsOf(clause, start, quantity.start)
  const channel = CHANNEL.exec(words)
  if (channel && !SEVERAL.test(words.slice(0, channel.index))) return true
  const applicants = lead.filter(({ tag }) => tag === 'applicant')
  return applicants.length === 1 && !clause.words.includes('公民')
}

const DOCUMENT_KINDS = {
  normative: {
    issue: 'normative_docs_issued',
    repeal: 'normative_docs_repealed',
    inForce: 'normative_docs_in_force',
  },
  regulation: {
    issue: 'regulations_issued',
    repeal: 'regulations_repealed',
    inForce: 'regulations_in_force',
  },
} as const

/** Without a word of issuing, 条 and 篇 count items on a website. */
function documentFigure(tag: 'normative' | 'regulation', { act }: Head, unit: string): ClaimKind | undefined {
  const kinds = DOCUMENT_KINDS[tag]
  if (act?.tag === 'issue' || act?.tag === 'repeal' || act?.tag === 'inForce') return kinds[act.tag]
  if (act !== undefined && act.tag !== 'publish') return undefined
  return unit === '件' || unit === '份' || unit === '部' ? kinds.issue : undefined
}

const DECISIONS = {
  permit: 'admin_permits',
  penalty: 'admin_penalties',
  coercion: 'admin_coercions',
} as const

/** What is published of decisions is not their number. */
function decisionFigure(
  tag: keyof typeof DECISIONS,
  { lead }: Statement,
  { act }: Head,
): ClaimKind | undefined {
  if (act?.tag === 'publish' || act?.tag === 'examine' || act?.tag === 'receive') return undefined
  return lead.some((term) => term.tag === 'publish' || term.tag === 'examine') ? undefined : DECISIONS[tag]
}

/** A verb with no object of its own speaks of the subject: 收到申请5件，办结4件. */
function bareAct(statement: Statement, head: Head, context: Context): ClaimKind | Figure | undefined {
  const { act } = head
  const { quantity, clause } = statement
  const before = act ? wordsOf(clause, statement.start, Math.min(act.start, quantity.start)) : ''
  if (!act || !OPENING.test(before)) return undefined
  const { subject, isPart } = context
  const isMoney = quantity.sort === 'money'
  if (act.tag === 'charge')
    return isMoney && subject === 'processingFee' ? 'processing_fee_charged' : undefined
  if (isMoney) return undefined
  if (subject === 'normative' || subject === 'regulations') return documentAct(act, subject, quantity.unit)
  if (subject !== 'requests' || !REQUEST_UNITS.has(quantity.unit)) return undefined
  if (act.tag === 'handle') return 'requests_handled'
  if (act.tag === 'receive') return isPart ? undefined : 'requests_received_new'
  const isPublicity =
    wordsOf(clause, act.start, quantity.start) === '公开' && (isPart || quantity.unit === '件')
  return isPublicity ? 'granted' : undefined
}

function documentAct(
  { tag }: ActTerm,
  subject: 'normative' | 'regulations',
  unit: string,
): ClaimKind | undefined {
  if (!DOCUMENT_UNITS.has(unit) || (tag !== 'issue' && tag !== 'repeal' && tag !== 'inForce'))
    return undefined
  return DOCUMENT_KINDS[subject === 'normative' ? 'normative' : 'regulation'][tag]
}

/** What may stand before a verb whose subject is the unit itself. */
const OPENING =
  /^(?:其中|截至|截止|到|年底|年末|底|末|目前|\d{4}年度?|\d{1,2}月|\d{1,2}日|全年|本年度?|年度|年内|当年|今年|共计?|合计|累计|总共|一共|总计|已经?|均|全部|完成|依法依规|依法|依规|按期|按时|及时|按规定|按要求|在?法定(?:期限|时限)?内?|期限内|规定(?:期限|时限)内|我[局县镇委办区市省院乡]|我街道|我单位|我中心|本[局县镇委办区市省院乡]|本机关|本单位|全[区县市镇省]|实际|现已|现|经|并|也|含|包括|新|·)*$/u
