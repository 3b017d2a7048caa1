import type { Clause } from './clauses.ts'
import { type Head, headOf, isMatter, type MatterTerm } from './heads.ts'
import type { ClaimKind } from './kinds.ts'
import { COMPARISON, type Matter, PARTS, PARTS_FOLLOW } from './lexicon.ts'
import { isFiller, type Statement, statementsOf, wordsOf } from './statements.ts'

/** What the text is speaking of, as the figures before have it. */
export type Subject =
  'requests' | 'normative' | 'regulations' | 'disputes' | 'processingFee' | 'decisions' | 'fees' | 'else'

/** A statement understood: which figure of the form it gives, if any. */
export interface Reading {
  readonly statement: Statement
  readonly head: Head | undefined
  /** The figures of the form; several only where one figure is said of each. */
  readonly figures: readonly Figure[]
  /** It stands in a list of parts. */
  readonly isPart: boolean
  /** A list of parts begins with it. */
  readonly opensParts: boolean
  readonly isAfterSemicolon: boolean
  /** What the text speaks of from here on. */
  readonly subject: Subject | undefined
  /** It sets a figure against another: 比上年增加5件. */
  readonly isComparison: boolean
  readonly start: number
  readonly end: number
}

export interface Figure {
  readonly kind: ClaimKind
  readonly row: string | undefined
}

/** What was said before a statement. */
export interface Context {
  readonly year: number
  readonly subject: Subject | undefined
  readonly isPart: boolean
  /** 其中 was said, and no figure has followed yet. */
  readonly opensParts: boolean
  /** A semicolon stood since the last figure. */
  readonly isAfterSemicolon: boolean
  /** The clause before ended with a figure. */
  readonly isAfterFigure: boolean
}

/** Nothing was said yet. */
export function unsaid(year: number): Context {
  return {
    year,
    subject: undefined,
    isPart: false,
    opensParts: false,
    isAfterSemicolon: false,
    isAfterFigure: false,
  }
}

const SUBJECTS: Readonly<Partial<Record<Matter, Subject>>> = {
  normative: 'normative',
  regulation: 'regulations',
  reconsideration: 'disputes',
  litigation: 'disputes',
  processingFee: 'processingFee',
  feeNotice: 'processingFee',
  permit: 'decisions',
  penalty: 'decisions',
  coercion: 'decisions',
  fees: 'fees',
}

/** The subject a matter belongs to. */
export function subjectOf(matter: Matter): Subject {
  return SUBJECTS[matter] ?? 'requests'
}

/** Reads the statements of a clause, each in the light of those before. */
export function readClause(clause: Clause, before: Context): { readings: Reading[]; after: Context } {
  const opens = before.isAfterFigure && (clause.mark === ':' || clause.mark === '(')
  let context: Context = {
    ...before,
    isPart: before.isPart || clause.depth > 0 || opens,
    opensParts: before.opensParts || opens,
    isAfterSemicolon: before.isAfterSemicolon || clause.mark === ';',
    isAfterFigure: clause.quantities.length > 0,
  }
  const statements = statementsOf(clause)
  const shared = inTurn(statements)
  const readings = statements.map((statement, i) => {
    const words = wordsOf(clause, statement.start, statement.quantity.start)
    if (PARTS.test(words)) context = { ...context, isPart: true, opensParts: true }
    const reading = read(statement, words, context, shared?.[i])
    context = {
      ...context,
      subject: reading.subject,
      opensParts: context.opensParts && reading.isComparison,
      isAfterSemicolon: false,
    }
    return reading
  })
  if (readings.length === 0) {
    const named = clause.terms.filter((term) => isMatter(term) || term.tag === 'requestWork').at(-1)
    if (named) context = { ...context, subject: isMatter(named) ? subjectOf(named.tag) : 'requests' }
    if (PARTS_FOLLOW.test(clause.words)) context = { ...context, isPart: true, opensParts: true }
  }
  return { readings, after: context }
}

/** 予以公开、不予公开分别为3件、2件: each figure has its matter in turn. */
function inTurn(statements: readonly Statement[]): Head[] | undefined {
  const [first] = statements
  if (
    !first ||
    statements.length < 2 ||
    !wordsOf(first.clause, first.start, first.quantity.start).includes('分别')
  )
    return undefined
  const head = headOf(first)
  return head?.matters.length === statements.length
    ? head.matters.map((matter) => ({ ...head, matters: [matter] }))
    : undefined
}

function read(statement: Statement, words: string, context: Context, given: Head | undefined): Reading {
  const isComparison = COMPARISON.test(words) || statement.quantity.sort === 'percent'
  const head = isComparison ? undefined : (given ?? headOf(statement))
  const figures = head ? figuresOf(statement, head, context) : []
  return {
    statement,
    head,
    figures,
    subject: isComparison ? context.subject : subjectAfter({ head, figures, statement }, context),
    isPart: context.isPart,
    opensParts: context.opensParts && !isComparison,
    isAfterSemicolon: context.isAfterSemicolon,
    isComparison,
    start: head?.start ?? statement.quantity.start,
    end: Math.max(head?.end ?? 0, statement.quantity.end),
  }
}

function subjectAfter(
  { head, figures, statement }: Pick<Reading, 'head' | 'figures' | 'statement'>,
  { subject, isPart }: Context,
): Subject | undefined {
  if (isPart && subject === 'else') return subject
  const matter = head?.matters.at(-1)
  if (matter) return subjectOf(matter.tag)
  if (subject === 'normative' || subject === 'regulations') if (head?.act?.tag === 'examine') return subject
  if (figures.length > 0) return subject
  // Parts do not change what the whole is about, and a bare figure goes on about it.
  if (isPart || isFiller(wordsOf(statement.clause, statement.start, statement.quantity.start))) return subject
  const last = statement.lead.at(-1) ?? statement.tail.at(-1)
  if (isMatter(last)) return subjectOf(last.tag)
  if (last?.tag === 'applicant' || last?.tag === 'channel' || last?.tag === 'disputeResult') return subject
  return last?.tag === 'requestWork' ? 'requests' : 'else'
}

const REQUEST_UNITS = new Set('件 条 份 起 宗 例 项 个 次 件次 人次 封 条次 '.split(' '))
const DOCUMENT_UNITS = new Set('件 份 个 部 项 篇 条 '.split(' '))
const DECISION_UNITS = new Set('件 起 宗 例 个 次 份 件次 '.split(' '))

function figuresOf(statement: Statement, head: Head, context: Context): Figure[] {
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
  if (tag === 'reconsideration') return 'reconsideration_total'
  if (tag === 'litigation') return 'litigation_total'
  if (tag === 'request') return requestFigure(statement, head, context)
  if (tag === 'newlyReceived')
    return isAboutRequests(statement, context) ? 'requests_received_new' : undefined
  if (tag === 'carried')
    return isAboutRequests(statement, context) ? carriedByYear(statement, context) : undefined
  if (tag === 'carriedIn')
    return context.subject === 'requests' || context.subject === undefined ? 'requests_carried_in' : undefined
  if (tag === 'carriedOut') return isAboutRequests(statement, context) ? 'carried_out' : undefined
  return context.subject === undefined || isAboutRequests(statement, context) ? { kind: tag, row } : undefined
}

/** 结转至2026年: which way, the year tells. */
function carriedByYear({ clause }: Statement, { year }: Context): ClaimKind | undefined {
  const named = clause.dates.filter(({ unit }) => unit === '年' || unit === '年度').map(({ value }) => value)
  if (named.includes(year + 1)) return 'carried_out'
  return named.includes(year - 1) ? 'requests_carried_in' : undefined
}

function isAboutRequests(statement: Statement, { subject }: Context): boolean {
  return (
    subject === 'requests' || statement.lead.some(({ tag }) => tag === 'request' || tag === 'requestWork')
  )
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
  if (act.tag === 'charge')
    return quantity.sort === 'money' && subject === 'processingFee' ? 'processing_fee_charged' : undefined
  if (quantity.sort === 'money') return undefined
  if (subject === 'requests' && REQUEST_UNITS.has(quantity.unit)) {
    if (act.tag === 'handle') return 'requests_handled'
    if (act.tag === 'receive') return isPart ? undefined : 'requests_received_new'
    if (act.tag === 'publish')
      return isPart && wordsOf(clause, act.start, quantity.start) === '公开'
        ? { kind: 'granted', row: undefined }
        : undefined
    return undefined
  }
  const documents =
    subject === 'normative'
      ? DOCUMENT_KINDS.normative
      : subject === 'regulations'
        ? DOCUMENT_KINDS.regulation
        : undefined
  if (!documents || !DOCUMENT_UNITS.has(quantity.unit)) return undefined
  return act.tag === 'issue' || act.tag === 'repeal' || act.tag === 'inForce' ? documents[act.tag] : undefined
}

/** What may stand before a verb whose subject is the unit itself. */
const OPENING =
  /^(?:其中|截至|截止|到|年底|年末|目前|\d{4}年度?|\d{1,2}月|\d{1,2}日|全年|本年度?|年度|年内|当年|今年|共计?|合计|累计|总共|一共|总计|已经?|均|全部|完成|依法依规|依法|依规|按期|按时|及时|按规定|按要求|在?法定(?:期限|时限)?内?|期限内|规定(?:期限|时限)内|我[局县镇委办区市省院乡]|我街道|我单位|我中心|本[局县镇委办区市省院乡]|本机关|本单位|全[区县市镇省]|实际|现已|现|经|并|也|含|包括|新|·)*$/u
