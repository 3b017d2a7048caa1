import { subjectOf } from './frames.ts'
import type { ClaimKind } from './kinds.ts'
import {
  isFigure,
  isKindOfPart,
  isNear,
  isOpenEnded,
  isOther,
  isResult,
  isSameMeasure,
  isSameSentence,
  isShare,
  isShareFigure,
  isShareOf,
  leadOf,
  part,
  type Part,
  sumOf,
  valueOf,
} from './parts.ts'
import type { Reading } from './readings.ts'

/** A figure and the parts the text divides it into. */
export interface Division {
  readonly total: Reading
  readonly parts: readonly Part[]
  /** Whether the parts are meant to be all there are. */
  readonly exhaustive: boolean | 'unknown'
}

/**
 * The breakdowns of a text: lists of parts opened by 其中, a colon or brackets, or known by what they are; what was
 * handled and what goes on; lists known by their exact sum alone; and totals that come last.
 */
export function divisionsOf(readings: readonly Reading[]): Division[] {
  const opened = readings.flatMap((_, i) => listAt(readings, i))
  const handled = handledAndCarried(readings)
  const known = new Set(opened.map(({ total }) => total))
  const summed = readings.flatMap((total, i) =>
    known.has(total) ? [] : (sumAfter(readings, i) ?? exactList(readings, i) ?? []),
  )
  return [...opened, ...handled, ...summed]
}

/** The lists of parts that begin with a reading: one, or several that divide the same total. */
function listAt(readings: readonly Reading[], i: number): Division[] {
  const total = isOpening(readings, i) ? totalBefore(readings, i) : undefined
  if (!total) return []
  const isExplicit = readings[i]?.opensParts ?? false
  const isSure = isExplicit && !WEAK.test(leadOf(readings[i] ?? total))
  return partsFrom(readings, i, total)
    .filter((parts) => parts.length > 1 || (isExplicit && isPartOf(parts[0], total)))
    .filter((parts) => isSure || parts.every(({ reading }) => valueOf(reading) <= valueOf(total)))
    .map((parts) => ({ total, parts, exhaustive: isExhaustive(parts, total) }))
}

/** A single part is one where 其中 says so, or where it counts the same: 25篇，包含6种形式 is none. */
function isPartOf(only: Part | undefined, total: Reading): boolean {
  if (!only) return false
  return (
    leadOf(only.reading).includes('其中') ||
    only.reading.statement.quantity.unit === total.statement.quantity.unit
  )
}

/** Words that may open a list of something else than the figure before: 前三位的分别是, 内容主要涉及. */
const WEAK = /^(?!.*(?:其中|包括|包含)).*(?:分别|涉及|主要|具体)/u

/** Whether a list of parts begins here: by a word or a mark, or by what it counts. */
function isOpening(readings: readonly Reading[], i: number): boolean {
  const [before, here] = [readings[i - 1], readings[i]]
  if (!before || !here || !isFigure(here)) return false
  if (here.opensParts) return true
  if (before.isPart || !isSameSentence(before, here)) return false
  const previous = wholesBefore(readings, i).at(-1)
  return previous !== undefined && isKindOfPart(here, previous) && !isKindOfPart(previous, previous)
}

/** The figures before a reading that could be its total. */
function wholesBefore(readings: readonly Reading[], i: number): Reading[] {
  const here = readings[i]
  if (!here) return []
  return readings
    .slice(0, i)
    .filter((each) => isFigure(each) && isSameMeasure(each, here) && isNear(each, here))
    .filter((each) => each.statement.clause.depth <= here.statement.clause.depth && !isCarried(each))
    .filter((each) => isSameSentence(each, here) || !isShareFigure(each))
}

/** 上年结转 and 结转下年 stand beside the total, and are not divided. */
function isCarried({ figures }: Reading): boolean {
  return figures.some(({ kind }) => kind === 'requests_carried_in' || kind === 'carried_out')
}

function totalBefore(readings: readonly Reading[], i: number): Reading | undefined {
  const here = readings[i]
  const wholes = wholesBefore(readings, i)
  // 法人或其他组织中: the part that is divided again is named.
  const named = here?.divided ? wholes.findLast((each) => leadOf(each).includes(here.divided)) : undefined
  const whole = wholes.findLast((each) => !each.isPart)
  const last = wholes.findLast((each) => each === whole || (here && isSameSentence(each, here)))
  const isOfLast = last && here && !here.dividesWhole && valueOf(last) >= valueOf(here)
  return named ?? (isOfLast ? last : (whole ?? last))
}

/** The parts from an opening on, as far as the list goes. */
function partsFrom(readings: readonly Reading[], first: number, total: Reading): Part[][] {
  const parts: Part[] = []
  const cuts: number[] = []
  const opening = readings[first]
  if (!opening) return []
  const { depth } = opening.statement.clause
  for (const reading of readings.slice(first)) {
    if (!isSameSentence(opening, reading) || reading.statement.clause.depth < depth) break
    if (reading.statement.clause.depth > depth) continue
    if (reading !== opening && reading.opensParts) break
    if (isAnotherMatter(reading, total)) break
    const last = parts.at(-1)
    if (isShare(reading) && last && !last.share) parts[parts.length - 1] = { ...last, share: reading }
    if (!isFigure(reading) || !isSameMeasure(reading, total)) continue
    if (reading.isAfterSemicolon) cuts.push(parts.length)
    // 不予公开、无法提供各1件 is two parts.
    parts.push(...Array.from({ length: Math.max(1, reading.figures.length) }, () => part(reading)))
  }
  return split(parts.slice(0, ownShares(parts, total)), cuts, valueOf(total))
}

/** How many parts are shares of this total: where a percentage is of a part before, another division begins. */
function ownShares(parts: readonly Part[], total: Reading): number {
  const index = parts.findIndex(({ reading, share }, i) => {
    if (!share || isShareOf(reading, share, valueOf(total))) return false
    return parts.slice(0, i).some((each) => isShareOf(reading, share, valueOf(each.reading)))
  })
  return index < 0 ? parts.length : index
}

/** A list ends where it adds up; what follows may divide the same total in another way. */
function split(parts: readonly Part[], cuts: readonly number[], total: number): Part[][] {
  const whole = wholeAt(parts, total)
  if (whole !== undefined) {
    const rest = parts.slice(whole)
    const isSecond = rest.length > 1 && wholeAt(rest, total) === rest.length
    return isSecond ? [parts.slice(0, whole), rest] : [parts.slice(0, whole)]
  }
  const closing = parts.findLastIndex(({ reading }) => isOther(reading))
  const cut = cuts.find((each) => each > 1 && each > closing)
  return [parts.slice(0, cut ?? parts.length)]
}

/** How many parts add up to the total, zeros of the same list included. */
function wholeAt(parts: readonly Part[], total: number): number | undefined {
  const index = parts.findIndex((_, i) => i > 0 && sumOf(parts.slice(0, i + 1)) === total)
  if (index < 0) return undefined
  const rest = parts.slice(index + 1)
  const other = rest.findIndex(({ reading }) => valueOf(reading) !== 0 || isCarried(reading))
  return index + 1 + (other < 0 ? rest.length : other)
}

/** Parts that add up, that end with 其他, or of which nobody leaves one out: applicants, channels, results. */
function isExhaustive(parts: readonly Part[], total: Reading): boolean | 'unknown' {
  if (sumOf(parts) === valueOf(total)) return true
  const last = parts.at(-1)?.reading
  if (!last || parts.length < 2 || isOpenEnded(last)) return 'unknown'
  return isOther(last) || parts.every(({ reading }) => isKindOfPart(reading, total)) ? true : 'unknown'
}

/** 收到154件，办结148件，结转下年6件: without 上年结转 the two are the whole. */
function handledAndCarried(readings: readonly Reading[]): Division[] {
  return readings.flatMap((handled, i): Division[] => {
    const total = readings.slice(0, i).findLast(isRequests)
    const carried = readings.slice(i + 1).find((each) => isOf(each, 'carried_out'))
    if (!isOf(handled, 'requests_handled') || !total || !carried || !isNear(total, carried)) return []
    if (handled.opensParts || carried.opensParts) return []
    const isReceived = isOf(total, 'requests_received_new')
    const between = readings.slice(readings.indexOf(total), readings.indexOf(carried))
    if (isReceived && between.some((each) => isOf(each, 'requests_carried_in'))) return []
    const parts = [part(handled), part(carried)]
    const isWhole = sumOf(parts) === valueOf(total)
    if (!isWhole && !(isReceived && isSameSentence(total, carried))) return []
    return [{ total, parts, exhaustive: isWhole ? true : 'unknown' }]
  })
}

function isRequests(reading: Reading): boolean {
  return isOf(reading, 'requests_received_new') || isOf(reading, 'requests_handled')
}

function isOf({ figures }: Reading, kind: ClaimKind): boolean {
  return figures[0]?.kind === kind
}

/** Parts without a word of dividing, known by their exact sum: 公开信息128条，预算决算1条，建设5条，其余122条. */
function exactList(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total) || total.isPart || valueOf(total) === 0) return undefined
  const parts = readings
    .slice(i + 1)
    .filter((each) => isSameSentence(total, each) && isFigure(each))
    .filter(({ statement }) => statement.quantity.unit === total.statement.quantity.unit)
    .map(part)
  const count = wholeAt(parts, valueOf(total))
  const own = parts.slice(0, count)
  if (count === undefined || own.filter(({ reading }) => valueOf(reading) > 0).length < 3) return undefined
  return { total, parts: own, exhaustive: true }
}

const SUM_ALONE = /^(?:以上|上述|两项|三项)?(?:总共|共计|合计|总计|一共)(?:为|是)?$/u
const SUM = /共|合计|总计/u

/** 网站180条、微信220条，共计400条: the total comes last. With other words around the sum, only where it is exact. */
function sumAfter(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total) || !SUM.test(leadOf(total))) return undefined
  const before = readings
    .slice(0, i)
    .filter((each) => isFigure(each) && isSameSentence(total, each) && isSameMeasure(total, each))
  const parts = before.map(part)
  const isWhole = sumOf(parts) === valueOf(total)
  const isList = SUM_ALONE.test(leadOf(total)) || before.every(isResult)
  if (parts.length < 2 || before.some(({ opensParts }) => opensParts) || !(isWhole || isList))
    return undefined
  return { total, parts, exhaustive: isWhole ? true : 'unknown' }
}

/** A list of one matter ends where another begins: 行政复议 after the results of requests. */
function isAnotherMatter(reading: Reading, total: Reading): boolean {
  const [whole] = total.figures
  if (!whole) return false
  if (whole.kind === 'requests_handled' && reading.figures.some(({ kind }) => kind === 'carried_out'))
    return true
  return (
    reading.matter !== undefined && total.subject !== undefined && subjectOf(reading.matter) !== total.subject
  )
}
