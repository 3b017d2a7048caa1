import type { Figure } from './context.ts'
import { type ClaimKind, OUTCOMES } from './kinds.ts'
import { type Division, isOf, isSameSentence, leadOf } from './parts.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

const REQUEST_KINDS: ReadonlySet<ClaimKind> = new Set(['requests_received_new', 'requests_handled'])

/** 各部门收到301件，各镇街收到66件，全区共计367件: the sum is the figure, and what it adds up is none. */
export function isSumOfKind({ total, parts }: Division): boolean {
  const [first] = parts
  const kind = first?.reading.figures[0]?.kind
  const isBehind = first !== undefined && first.reading.start < total.start
  if (!isBehind || total.figures.length > 0 || !kind || !REQUEST_KINDS.has(kind)) return false
  return parts.every(({ reading }) =>
    reading.figures.length === 0 ? isOfSuch(reading) : reading.figures.length === 1 && isOf(reading, kind),
  )
}

/** 收到网上申请105件，快递17件，合计122件; 市直部门收到申请904件，各县区收到2311件，合计3215件. */
function isOfSuch({ statement: { lead } }: Reading): boolean {
  return lead.some(({ tag }) => tag === 'channel' || tag === 'receive')
}

/** 已完成依申请公开申请2件: what was brought to its end, not what came. */
export function isCompleted(reading: Reading): boolean {
  const words = wordsAround(reading)
  return isOf(reading, 'requests_received_new') && /完成/u.test(words) && !/[收接受理]/u.test(words)
}

/** 收到3件，其中1件不属于本机关公开，另2件均作了回复: what was answered beside another part, which was handled as well. */
export function besideOthers({ total, parts }: Division): Reading[] {
  if (!isOf(total, 'requests_received_new') || !parts.some(({ reading }) => reading.figures.length === 0))
    return []
  return parts
    .map(({ reading }) => reading)
    .filter((reading) => isOf(reading, 'requests_handled') && /^[另其剩]/u.test(leadOf(reading)))
}

/** 收到各类申请1240件，其中政府信息公开申请2件: requests of every kind, and those of the form among them. */
export function requestsAmongOthers({ total, parts }: Division): (readonly [Reading, readonly Figure[]])[] {
  const named = parts.find(
    ({ reading }) => reading.matter === 'request' && /公开/u.test(wordsAround(reading)),
  )
  if (!named || !isOf(total, 'requests_received_new') || /公开/u.test(wordsAround(total))) return []
  return [
    [total, []],
    [named.reading, total.figures],
  ]
}

/** 依申请公开10件、不予公开6件 in a sentence of what documents are counts documents. */
export function isOfRequests({ figures }: Reading): boolean {
  return figures.every(({ kind }) => kind === 'requests_received_new' || OUTCOMES.has(kind))
}

/** 办结15件，连同结转件共办结18件: the second is all that was handled, the first a part of it. */
export function handledInPart(readings: readonly Reading[]): Reading[] {
  const handled = readings.filter((reading) => isOf(reading, 'requests_handled'))
  return handled.filter((reading, i) => {
    const next = handled[i + 1]
    return next !== undefined && isSameSentence(reading, next) && WITH_CARRIED.test(leadOf(next))
  })
}

const WITH_CARRIED = /^(?:连同|加上|包括|含).{0,6}结转.{0,6}共/u

/** The words that a figure is read from. */
export function wordsAround({ statement: { clause, start, end } }: Reading): string {
  return wordsOf(clause, start, end)
}

/** 7件在20个工作日内答复: some of them, however many there are. */
export function isInDays({ statement: { clause, quantity, end } }: Reading): boolean {
  return /^在\d+个?(?:工作日|日|天)之?内/u.test(wordsOf(clause, quantity.end, end))
}
