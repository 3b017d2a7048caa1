import type { Clause } from './clauses.ts'
import { isAct, isMatter, type MatterTerm } from './heads.ts'
import { carriedByYear } from './figures.ts'
import { NEGATIONS } from './lexicon.ts'
import type { Act } from './tags.ts'
import type { Context, Figure, Subject } from './context.ts'
import { isFiller, JOINT, wordsOf } from './statements.ts'
import type { Term } from './terms.ts'

/** What a clause says there was none of. */
export interface Denial {
  readonly figures: readonly Figure[]
  readonly start: number
  readonly end: number
}

/** How a thing is done badly: that nothing was 逾期 says nothing of how many there were. */
const MANNER =
  /逾期|超期|超时|延期|及时|按时|按期|泄密|泄露|失密|违规|违法|不当|错误|有误|瑕疵|败诉|纠错|纠正|撤销|公开举报|应公开|减免|推诿|拖延|遗漏/u
/** A verb alone after the denial: what is denied stands before it. 行政复议、行政诉讼均未发生. */
const VERB_ALONE = /^(?:发生|产生|出现|收到|受理|涉及|接到|有|过|·)*$/u

/** What a clause denies: 未收到政府信息公开申请, 没有行政复议、行政诉讼. Each matter of a list is one figure, 0. */
export function denialsOf(clause: Clause, context: Context): Denial[] {
  const negation = firstNegation(clause)
  if (!negation) return []
  const { start, end } = negation
  if (clause.quantities.some((quantity) => quantity.start < end || quantity.value > 1)) return []
  if (VERB_ALONE.test(wordsOf(clause, end, clause.end))) {
    const items = itemsOf(clause, clause.start, start)
    return denials(items, clause.terms.filter(isAct), clause, context).map((each) => ({
      ...each,
      end: clause.end,
    }))
  }
  const acts = clause.terms.filter(isAct).filter((act) => act.start >= end)
  const items = deniedItems(clause, end)
  const found = items.length > 0 ? denials(items, acts, clause, context) : deniedActs(clause, acts, context)
  return found.map((each) => ({ ...each, start: Math.min(start, each.start) }))
}

/** The items after a denial: not what caused a dispute, and not what is only said to have been done well. */
function deniedItems(clause: Clause, from: number): Item[] {
  const cause = causeEnd(clause, from)
  return itemsOf(clause, from, clause.end)
    .filter((item) => isDispute(item.head) || item.end > cause)
    .filter((item) => !MANNER.test(wordsOf(clause, Math.max(item.start, Math.min(cause, item.end)), item.to)))
}

function denials(items: readonly Item[], acts: readonly Term[], clause: Clause, context: Context): Denial[] {
  return items.flatMap((item) => {
    const before = acts.filter((act) => act.start < item.end)
    const figures = deniedFigures(item, before, clause, context)
    return figures.length > 0 ? [{ figures, start: item.start, end: item.end }] : []
  })
}

/** Verbs without an object of their own: 无废止文件, 未新增 of documents; 未收取任何费用 of requests. */
function deniedActs(clause: Clause, acts: readonly Term[], { subject }: Context): Denial[] {
  const last = acts.at(-1)
  if (!last || MANNER.test(clause.words)) return []
  const place = { start: last.start, end: last.end }
  if (subject === 'normative' || subject === 'regulations') {
    if (!/^(?:文件|的|情况|情形|件)*$/u.test(wordsOf(clause, last.end, clause.end))) return []
    const kinds = subject === 'normative' ? 'normative_docs' : 'regulations'
    const figures = acts.flatMap(({ tag }): Figure[] => {
      if (tag === 'issue') return [{ kind: `${kinds}_issued`, row: undefined }]
      return tag === 'repeal' ? [{ kind: `${kinds}_repealed`, row: undefined }] : []
    })
    return figures.length > 0 ? [{ ...place, figures }] : []
  }
  const isFee = acts.some(({ tag }) => tag === 'charge') && SPEAKS_OF_REQUESTS.has(subject ?? 'requests')
  return isFee ? [{ ...place, figures: [{ kind: 'processing_fee_charged', row: undefined }] }] : []
}

const NOT_A_NEGATION = /^(?:未[来经必能成]|没收|无[法效线纸障正人])/u

const SPEAKS_OF_REQUESTS: ReadonlySet<Subject> = new Set<Subject>(['requests', 'processingFee', 'disputes'])

function isDispute({ tag }: MatterTerm): boolean {
  return tag === 'reconsideration' || tag === 'litigation'
}

/** 未办结 leaves something; 不存在9起 is a result of handling, 不存在收费的情形 denies. */
function canDeny(term: Term, { quantities }: Clause): boolean {
  return term.tag === 'carriedOut' || (term.tag === 'unavailable' && quantities.length === 0)
}

function firstNegation(clause: Clause): { start: number; end: number } | undefined {
  for (const match of clause.words.matchAll(NEGATIONS)) {
    const [start, end] = [clause.start + match.index, clause.start + match.index + match[0].length]
    const isInTerm = clause.terms.some(
      (term) => term.start <= start && term.end >= end && !canDeny(term, clause),
    )
    if (!isInTerm && !NOT_A_NEGATION.test(wordsOf(clause, start, end + 2))) return { start, end }
  }
  return undefined
}

/** Where what causes a dispute ends: 因政府信息公开申请答复引发的行政复议. Requests before it are not what is denied. */
function causeEnd(clause: Clause, from: number): number {
  const cause = /^.*?[因由对].*?(?:引发|引起|导致|造成|产生|提起|提出|而|被)/u.exec(
    wordsOf(clause, from, clause.end),
  )
  return cause ? from + cause[0].length : from
}

interface Item {
  readonly start: number
  readonly end: number
  /** Where the words up to the next item end. */
  readonly to: number
  readonly head: MatterTerm
  readonly terms: readonly Term[]
}

const JOINTS = new RegExp(JOINT, 'gu')

/** The items of a list that end with a matter. */
function itemsOf(clause: Clause, from: number, to: number): Item[] {
  const inside = clause.terms.filter((term) => term.start >= from && term.end <= to)
  const isInTerm = (place: number) => inside.some((term) => term.start <= place && term.end > place)
  const joints = [...wordsOf(clause, from, to).matchAll(JOINTS)].filter(
    ({ index }) => !isInTerm(from + index),
  )
  const ends = [...joints.map(({ index }) => from + index), to]
  const starts = [from, ...joints.map(({ index, 0: joint }) => from + index + joint.length)]
  return ends.flatMap((end, i): Item[] => {
    const start = starts[i] ?? from
    const terms = inside.filter((term) => term.start >= start && term.end <= end)
    const head = terms
      .filter((term) => isMatter(term) || term.tag === 'other' || term.tag === 'channel')
      .at(-1)
    if (!isMatter(head) || !isTail(wordsOf(clause, head.end, end))) return []
    const pair = terms[terms.indexOf(head) - 1]
    const item = { start, end: head.end, to: end, head, terms }
    // 复议诉讼 names both.
    return isMatter(pair) && isDispute(pair) && isDispute(head) && pair.end === head.start
      ? [{ ...item, end: pair.end, to: pair.end, head: pair }, item]
      : [item]
  })
}

const TAIL =
  /(?:现象|行为|问题|记录|案例|的?申请|请求|需求|发生|产生|收取|费用|业务|而|被|提起|引发|一起|一件|一例|1起|1件|0起|0件|任何|等|相关|有关)/gu

function isTail(words: string): boolean {
  return isFiller(words.replaceAll(TAIL, ''))
}

function deniedFigures(
  { head, terms }: Item,
  acts: readonly Term[],
  clause: Clause,
  context: Context,
): Figure[] {
  const has = (tag: Act) => acts.some((act) => act.tag === tag)
  const only = (kind: Figure['kind'], row?: string): Figure[] => [{ kind, row }]
  switch (head.tag) {
    case 'request':
    case 'newlyReceived':
      if (terms.some(({ tag }) => tag === 'carried')) return []
      if (terms.some(({ tag }) => tag === 'carriedIn')) return only('requests_carried_in')
      if (terms.some(({ tag }) => tag === 'carriedOut')) return only('carried_out')
      if (
        terms.some(({ tag }) => tag === 'applicant') &&
        !clause.words.includes('公民') &&
        terms.filter(({ tag }) => tag === 'applicant').length === 1
      )
        return []
      if (has('charge') || has('publish')) return []
      return only(has('handle') && !has('receive') ? 'requests_handled' : 'requests_received_new')
    case 'reconsideration':
      return only('reconsideration_total')
    case 'litigation':
      return only('litigation_total')
    case 'normative':
    case 'regulation': {
      if (has('publish') || (has('examine') && !has('issue') && !has('repeal'))) return []
      const kinds = head.tag === 'normative' ? 'normative_docs' : 'regulations'
      const repealed: Figure[] = has('repeal') ? [{ kind: `${kinds}_repealed`, row: undefined }] : []
      const inForce: Figure[] = has('inForce') ? [{ kind: `${kinds}_in_force`, row: undefined }] : []
      const issued: Figure[] =
        has('issue') || repealed.length + inForce.length === 0
          ? [{ kind: `${kinds}_issued`, row: undefined }]
          : []
      return [...issued, ...repealed, ...inForce]
    }
    case 'permit':
      return has('publish') ? [] : only('admin_permits')
    case 'penalty':
      return has('publish') ? [] : only('admin_penalties')
    case 'coercion':
      return has('publish') ? [] : only('admin_coercions')
    case 'fees':
      return only('fees_amount')
    case 'processingFee':
      return only('processing_fee_charged')
    case 'feeNotice':
      return only('processing_fee_notices')
    case 'carriedIn':
      return only('requests_carried_in')
    case 'carriedOut':
      return only('carried_out')
    case 'carried': {
      const kind = carriedByYear(clause, context)
      return kind ? only(kind) : []
    }
    case 'granted':
    case 'partly_granted':
    case 'refused':
    case 'unavailable':
    case 'not_processed':
    case 'other_handled':
      return context.subject === 'requests' ? only(head.tag, head.row) : []
  }
}
