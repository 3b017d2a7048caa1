import { type ClaimKind, OUTCOMES } from './kinds.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

/** One part of a total. */
export interface Part {
  readonly reading: Reading
  /** Its share as the text has it, in per cent. */
  readonly share: Reading | undefined
}

export function part(reading: Reading): Part {
  return { reading, share: undefined }
}

export function valueOf({ statement }: Reading): number {
  return statement.quantity.value
}

/** The sum of parts; money has at most six places. */
export function sumOf(parts: readonly Part[]): number {
  return rounded(parts.reduce((sum, { reading }) => sum + valueOf(reading), 0))
}

/** A sum without what binary fractions add to it. */
export function rounded(sum: number): number {
  return Math.round(sum * 1e6) / 1e6
}

/** The words of a reading before its figure. */
export function leadOf({ statement: { clause, start, quantity } }: Reading): string {
  return wordsOf(clause, start, quantity.start)
}

/** A figure that can be a total or a part: neither a percentage nor a comparison. */
export function isFigure({ statement: { quantity }, isComparison }: Reading): boolean {
  return (
    !isComparison && (quantity.sort === 'count' || quantity.sort === 'number' || quantity.sort === 'money')
  )
}

/** Money divides money, and counts divide counts. */
export function isSameMeasure(a: Reading, b: Reading): boolean {
  return (a.statement.quantity.sort === 'money') === (b.statement.quantity.sort === 'money')
}

export function isSameSentence(a: Reading, b: Reading): boolean {
  return a.statement.clause.sentence === b.statement.clause.sentence
}

/** The figures from one on, as far as its sentence goes. */
export function sentenceFrom(readings: readonly Reading[], i: number): Reading[] {
  const found: Reading[] = []
  const first = readings[i]
  for (let j = i; j < i + MOST; j++) {
    const reading = readings[j]
    if (!first || !reading || !isSameSentence(first, reading)) break
    if (isFigure(reading)) found.push(reading)
  }
  return found
}

/** In the same sentence or the next. */
export function isNear(before: Reading, after: Reading): boolean {
  return after.statement.clause.sentence - before.statement.clause.sentence <= 1
}

/** Figures that by their nature divide another: results, applicants and channels of requests, results of disputes. */
export function isKindOfPart(reading: Reading, total: Reading): boolean {
  const kind = total.figures[0]?.kind
  const { lead, tail } = reading.statement
  // 公民个人提出申请1030件: what is asked for says nothing of who asks.
  const nearest = (
    lead.findLast(({ tag }) => tag !== 'request') ?? tail.find(({ word }) => word !== '申请人')
  )?.tag
  if (kind === 'reconsideration_total' || kind === 'litigation_total') {
    const isOfOther = reading.statement.lead.some(
      ({ tag }) => tag === 'reconsideration' || tag === 'litigation',
    )
    return nearest === 'disputeResult' && !isOfOther
  }
  const isRequest = kind === 'requests_received_new' || kind === 'requests_handled'
  if (!isRequest && !/^(?:该|这|上述|以上|其余|剩余|余下)/u.test(leadOf(total))) return false
  return isResult(reading) || RESULTS.has(nearest) || nearest === 'applicant' || nearest === 'channel'
}

const RESULTS: ReadonlySet<string | undefined> = OUTCOMES

/** 2件为网络申请, 自然人的2件: a share of something, and not divided in the next sentence. */
export function isShareFigure({ statement: { lead, tail } }: Reading): boolean {
  const tag = lead.at(-1)?.tag ?? tail[0]?.tag
  return tag === 'applicant' || tag === 'channel'
}

/** A result of handling: 予以公开, 不予公开 … */
export function isResult({ figures }: Reading): boolean {
  return figures.some(({ kind }) => OUTCOMES.has(kind))
}

/** 其他13件. */
export function isOther(reading: Reading): boolean {
  return /其[他它余]/u.test(leadOf(reading))
}

/** …等: not all parts are named. */
export function isOpenEnded({ statement: { clause, quantity, end } }: Reading): boolean {
  return wordsOf(clause, quantity.end, end).startsWith('等')
}

/** Its clause is a figure and nothing else. */
export function isAlone({ statement: { clause, quantity } }: Reading): boolean {
  return clause.start === quantity.start && clause.end === quantity.end
}

/** 占51.85%, 占比51.85%; not 办结率100%. */
export function isShare(reading: Reading): boolean {
  return reading.statement.quantity.sort === 'percent' && /占|比例|比重/u.test(leadOf(reading))
}

/** Whether a percentage as written is a value's share of a whole, at the digits it is written with. */
export function isShareOf(reading: Reading, share: Reading, whole: number): boolean {
  if (whole === 0) return false
  const stated = share.statement.quantity.value
  return Math.abs((valueOf(reading) / whole) * 100 - stated) <= 10 ** -digitsOf(share) * 0.51 + 1e-9
}

/** How many decimal places a figure is written with. */
export function digitsOf({ statement: { clause, quantity } }: Reading): number {
  return /\.(\d+)/u.exec(wordsOf(clause, quantity.start, quantity.numberEnd))?.[1]?.length ?? 0
}

/** Whether the sum of parts makes up a whole: exactly, or nearly where figures are only about right. */
export function adds(sum: number, parts: readonly Part[], total: Reading): boolean {
  const off = Math.abs(sum - valueOf(total))
  if (off === 0 || off > valueOf(total) * ABOUT) return off === 0
  return isAbout(total) || parts.some(({ reading }) => isAbout(reading))
}

/** 约100件, 余: only about right. */
export function isAbout({ statement }: Reading): boolean {
  return statement.quantity.approximate
}

/** How far a sum of figures that are about right may be off. */
const ABOUT = 0.02

/** A number in characters among digits is part of a name, 四类过程性信息; not of requests or disputes: 2件，一件网上提出，一件寄来. */
export function isName(reading: Reading, total: Reading): boolean {
  const areCases = isRequests(total) || total.subject === 'disputes'
  if (areCases && isSameUnit(reading, total)) return false
  const isSpelled = ({ statement: { clause, quantity } }: Reading) =>
    !/\d/u.test(wordsOf(clause, quantity.start, quantity.numberEnd))
  return isSpelled(reading) && !isSpelled(total)
}

/** A list has so many figures at most, and its total stands among so many before it. */
export const MOST = 60

/** A figure and the parts the text divides it into. */
export interface Division {
  readonly total: Reading
  readonly parts: readonly Part[]
  /** Whether the parts are meant to be all there are. */
  readonly exhaustive: boolean | 'unknown'
}

/** What a reading's figure is. */
export function isOf({ figures }: Reading, kind: ClaimKind): boolean {
  return figures[0]?.kind === kind
}

/** A figure of requests received or handled. */
export function isRequests(reading: Reading): boolean {
  return isOf(reading, 'requests_received_new') || isOf(reading, 'requests_handled')
}

/** 上年结转 and 结转下年 stand beside the total, and are not divided. */
export function isCarried({ figures }: Reading): boolean {
  return figures.some(({ kind }) => kind === 'requests_carried_in' || kind === 'carried_out')
}

/** Counted in the same unit. */
export function isSameUnit(a: Reading, b: Reading): boolean {
  return a.statement.quantity.unit === b.statement.quantity.unit
}

/** Counted in the same unit or one that counts alike: 3场次 and 2场. */
export function isLikeUnit(a: Reading, b: Reading): boolean {
  const [one, other] = [a.statement.quantity.unit, b.statement.quantity.unit]
  if (one === other) return true
  return one !== '' && other !== '' && (one === `${other}次` || other === `${one}次`)
}

/** How many parts add up to the total, zeros of the same list included. */
export function wholeAt(parts: readonly Part[], total: number): number | undefined {
  let sum = 0
  const index = parts.findIndex(({ reading }, i) => {
    sum = rounded(sum + valueOf(reading))
    return i > 0 && sum === total
  })
  if (index < 0) return undefined
  const rest = parts.slice(index + 1)
  const other = rest.findIndex(({ reading }) => valueOf(reading) !== 0 || isCarried(reading))
  return index + 1 + (other < 0 ? rest.length : other)
}
