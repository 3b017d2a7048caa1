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
  rounded,
  sumOf,
  valueOf,
} from './parts.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

/** A figure and the parts the text divides it into. */
export interface Division {
  readonly total: Reading
  readonly parts: readonly Part[]
  /** Whether the parts are meant to be all there are. */
  readonly exhaustive: boolean | 'unknown'
}

/** A list has so many figures at most, and its total stands among so many before it. */
const MOST = 60

/**
 * The breakdowns of a text: lists of parts opened by 其中, a colon or brackets, or known by what they are; what was
 * handled and what goes on; lists known by their exact sum alone; and totals that come last.
 */
export function divisionsOf(readings: readonly Reading[]): Division[] {
  const opened = readings
    .flatMap((_, i) => listAt(readings, i))
    .filter((division) => isWholeOrNamed(division) || !exactList(readings, readings.indexOf(division.total)))
  const handled = handledAndCarried(readings)
  const later = readings.flatMap((_, i) => laterList(readings, i) ?? [])
  const known = new Set([...opened, ...handled, ...later].map(({ total }) => total))
  const summed = readings.flatMap(
    (total, i) => sumAfter(readings, i) ?? (known.has(total) ? [] : (exactList(readings, i) ?? [])),
  )
  return [...opened, ...handled, ...later, ...summed]
}

/** A list that no word opens gives way to one that adds up. */
function isWholeOrNamed({ total, parts }: Division): boolean {
  return parts[0]?.reading.opensParts === true || sumOf(parts) === valueOf(total)
}

/** The lists of parts that begin with a reading: one, or several that divide the same total. */
function listAt(readings: readonly Reading[], i: number): Division[] {
  const total = isOpening(readings, i) ? totalBefore(readings, i) : undefined
  if (!total) return []
  const isExplicit = readings[i]?.opensParts ?? false
  const isSure = isExplicit && !WEAK.test(leadOf(readings[i] ?? total))
  return partsFrom(readings, i, total)
    .filter((parts) => parts.length > 1 || isOnlyPart(parts[0], total, isExplicit))
    .filter((parts) => parts.some(({ reading }) => valueOf(reading) > 0 || isSameUnit(reading, total)))
    .filter((parts) => !isHandledOfMore(readings, total, parts))
    .filter((parts) => isSure || parts.every(({ reading }) => valueOf(reading) <= valueOf(total)))
    .map((parts) => ({ total, parts, exhaustive: isExhaustive(parts, total) }))
}

/**
 * A single part is one where 其中 says so, or where it counts the same: 25篇，包含6种形式 is none. Without a word of
 * dividing only how a dispute ended is: 行政复议1件，结果纠正1件.
 */
function isOnlyPart(only: Part | undefined, total: Reading, isExplicit: boolean): boolean {
  if (!only) return false
  const { reading } = only
  if (!isExplicit) return total.subject === 'disputes' && valueOf(reading) === valueOf(total)
  const lead = leadOf(reading)
  const isAside = reading.statement.clause.mark === '(' && !/其中|含|包括/u.test(lead)
  return lead.includes('其中') || (isSameUnit(reading, total) && !isAside)
}

function isSameUnit(a: Reading, b: Reading): boolean {
  return a.statement.quantity.unit === b.statement.quantity.unit
}

/** A number in characters among digits is part of a name: 四类过程性信息. */
function isName(reading: Reading, total: Reading): boolean {
  const isSpelled = ({ statement: { clause, quantity } }: Reading) =>
    !/\d/u.test(wordsOf(clause, quantity.start, quantity.numberEnd))
  return isSpelled(reading) && !isSpelled(total)
}

/** What was handled and goes on is of the carried-in ones too: 新收78件，上年结转3件，其中答复75件，结转下年6件. */
function isHandledOfMore(readings: readonly Reading[], total: Reading, parts: readonly Part[]): boolean {
  if (!parts.some(({ reading }) => isOf(reading, 'carried_out') || isOf(reading, 'requests_handled')))
    return false
  const [first] = parts
  const between = readings.slice(readings.indexOf(total), first ? readings.indexOf(first.reading) : 0)
  return between.some((each) => isOf(each, 'requests_carried_in'))
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
    .slice(Math.max(0, i - MOST), i)
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
  // A part that is divided itself is passed over as far as its semicolon, where the whole then adds up.
  let isNested = false
  let resumed: number | undefined
  const opening = readings[first]
  if (!opening) return []
  const { depth } = opening.statement.clause
  for (const reading of readings.slice(first, first + MOST)) {
    if (!isSameSentence(opening, reading) || reading.statement.clause.depth < depth) break
    if (reading.statement.clause.depth > depth) continue
    if (reading !== opening && reading.opensParts) {
      if (reading.dividesWhole) break
      isNested = true
    }
    if (isNested && reading.isAfterSemicolon && !reading.opensParts) {
      isNested = false
      resumed ??= parts.length
    }
    if (isNested) continue
    if (isAnotherMatter(reading, total)) break
    const last = parts.at(-1)
    if (isShare(reading) && last && !last.share) parts[parts.length - 1] = { ...last, share: reading }
    if (!isFigure(reading) || !isSameMeasure(reading, total) || isName(reading, total)) continue
    if (!isSameUnit(reading, total) && valueOf(reading) > valueOf(total)) break
    if (reading.isAfterSemicolon) cuts.push(parts.length)
    // 不予公开、无法提供各1件 is two parts.
    parts.push(...Array.from({ length: Math.max(1, reading.figures.length) }, () => part(reading)))
  }
  const isWhole = resumed !== undefined && sumOf(parts) === valueOf(total)
  const own = isWhole ? parts : parts.slice(0, resumed)
  return split(own.slice(0, ownShares(own, total)), isWhole ? [] : cuts, valueOf(total))
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
    if (isSecond) return [parts.slice(0, whole), rest]
    const goesOn = parts.slice(
      0,
      cuts.find((each) => each >= whole),
    )
    return [isByChance(goesOn, whole) ? goesOn : parts.slice(0, whole)]
  }
  const closing = parts.findLastIndex(({ reading }) => isOther(reading))
  // Where a semicolon stands after the first part, it stands between all of them.
  const cut = cuts.includes(1) ? undefined : cuts.find((each) => each > 1 && each > closing)
  return [parts.slice(0, cut ?? parts.length)]
}

/** Whether all but the last of several parts add up only by mistake: the last counts the same, after a mere comma. */
function isByChance(parts: readonly Part[], whole: number): boolean {
  const last = parts.at(-1)
  if (whole < 3 || parts.length !== whole + 1 || !last) return false
  return parts.every(({ reading }) => isSameUnit(reading, last.reading) && reading.figures.length === 0)
}

/** How many parts add up to the total, zeros of the same list included. */
function wholeAt(parts: readonly Part[], total: number): number | undefined {
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
    if (!isOf(handled, 'requests_handled')) return []
    const total = readings.slice(Math.max(0, i - MOST), i).findLast(isRequests)
    const carried = readings.slice(i + 1, i + MOST).find((each) => isOf(each, 'carried_out'))
    if (!total || !carried || !isNear(total, carried)) return []
    if (handled.opensParts || carried.opensParts) return []
    const isReceived = isOf(total, 'requests_received_new')
    const between = readings.slice(readings.indexOf(total), readings.indexOf(carried))
    if (isReceived && between.some((each) => isOf(each, 'requests_carried_in'))) return []
    const parts = [part(handled), part(carried)]
    const isWhole = sumOf(parts) === valueOf(total)
    if (!isWhole && !(isReceived && isSameSentence(total, carried) && sumOf(parts) < valueOf(total)))
      return []
    return [{ total, parts, exhaustive: isWhole ? true : 'unknown' }]
  })
}

function isRequests(reading: Reading): boolean {
  return isOf(reading, 'requests_received_new') || isOf(reading, 'requests_handled')
}

function isOf({ figures }: Reading, kind: ClaimKind): boolean {
  return figures[0]?.kind === kind
}

/** 共收到17件，均已办结。经审查，予以公开2件，部分公开15件: the next sentence divides the requests, known by its first part and its sum. */
function laterList(readings: readonly Reading[], i: number): Division | undefined {
  const [before, first] = [readings[i - 1], readings[i]]
  if (!before || !first || first.opensParts || isSameSentence(before, first)) return undefined
  const total = readings.slice(Math.max(0, i - MOST), i).findLast((each) => !each.isPart && isRequests(each))
  if (!total || !isKindOfPart(first, total)) return undefined
  const parts = readings
    .slice(i, i + MOST)
    .filter((each) => isSameSentence(first, each) && isFigure(each) && isSameUnit(each, total))
    .map(part)
  const isWhole = parts.length > 1 && sumOf(parts) === valueOf(total)
  return isWhole ? { total, parts, exhaustive: true } : undefined
}

/** Parts without a word of dividing, known by their exact sum: 公开信息128条，预算决算1条，建设5条，其余122条. */
function exactList(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total) || total.isPart || isResult(total) || valueOf(total) === 0) return undefined
  const parts = readings
    .slice(i + 1, i + MOST)
    .filter((each) => isSameSentence(total, each) && isFigure(each))
    .filter(({ statement }) => statement.quantity.unit === total.statement.quantity.unit)
    .map(part)
  const count = wholeAt(parts, valueOf(total))
  const own = parts.slice(0, count)
  const filled = own.filter(({ reading }) => valueOf(reading) > 0).length
  // Two parts of a small total may add up by chance.
  if (count === undefined || filled < 2 || (filled === 2 && valueOf(total) < 20)) return undefined
  return { total, parts: own, exhaustive: true }
}

const SUM_ALONE = /^(?:以上|上述|两项|三项)?(?:总共|共计|合计|总计|一共)(?:为|是)?$/u
const SUM = /共|合计|总计/u

/** 网站180条、微信220条，共计400条: the total comes last. With other words around the sum, only where it is exact. */
function sumAfter(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total) || !SUM.test(leadOf(total))) return undefined
  const before = readings
    .slice(Math.max(0, i - MOST), i)
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
  const own = reading.matter && subjectOf(reading.matter)
  if (own === 'disputes' && total.subject !== 'disputes') return true
  if (!whole) return false
  if (whole.kind === 'requests_handled' && reading.figures.some(({ kind }) => kind === 'carried_out'))
    return true
  return own !== undefined && total.subject !== undefined && own !== total.subject
}
