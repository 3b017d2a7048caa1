import {
  type Division,
  isCarried,
  isFigure,
  isKindOfPart,
  isNear,
  isOf,
  isOpenEnded,
  isOther,
  isSameMeasure,
  isSameSentence,
  isSameUnit,
  isShareFigure,
  leadOf,
  MOST,
  type Part,
  sumOf,
  valueOf,
} from './parts.ts'
import { listOf, type Way } from './lists.ts'
import type { Reading } from './readings.ts'
import { type Closed, closedLists, exactLists, handledAndCarried, laterList, sumAfter } from './sums.ts'
import { foundOnce } from './found-once.ts'
import { ofOwnSum } from './own-sum.ts'
import { dividesNothing } from './divides-nothing.ts'
import { disputesByName } from './disputes.ts'
import { takingTurns } from './taking-turns.ts'
import { spansOf } from './spans.ts'
import { isOfMatters, isWeak, wholeOf } from './wholes.ts'

/**
 * The breakdowns of a text: lists of parts opened by 其中, a colon or brackets, or known by what they are; what was
 * handled and what goes on; lists known by their exact sum alone; and totals that come last.
 */
export function divisionsOf(readings: readonly Reading[]): Division[] {
  if (readings.length < 2) return []
  const closed = closedLists(readings)
  const left = closed.length === 0 ? readings : withoutParts(readings, closed)
  const divisions = [...closed.map(({ division }) => division), ...dividedIn(left)]
  return foundOnce(divisions.map((each) => ofOwnSum(each, readings)).filter((each) => !dividesNothing(each)))
}

/** What is left where closed lists stand for their parts; the first opens what its first part opened. */
function withoutParts(readings: readonly Reading[], closed: readonly Closed[]): Reading[] {
  const parts = new Set(closed.flatMap(({ division }) => division.parts.map(({ reading }) => reading)))
  const firsts = new Map(closed.map(({ division, first }) => [division.total, first]))
  return readings
    .filter((reading) => !parts.has(reading))
    .map((reading) => {
      const first = firsts.get(reading)
      if (!first) return reading
      const { opensParts, isAfterSemicolon } = first
      return { ...reading, opensParts: opensParts && !isAfterSemicolon, isAfterSemicolon }
    })
}

function dividedIn(readings: readonly Reading[]): Division[] {
  const named = disputesByName(readings)
  const opened = openedLists(readings, named).filter(
    (division) =>
      isWholeOrNamed(division) || exactLists(readings, readings.indexOf(division.total)).length === 0,
  )
  const handled = handledAndCarried(readings)
  const later = readings.flatMap((_, i) => laterList(readings, i) ?? [])
  const known = new Set(
    [...named, ...opened, ...handled, ...later]
      .filter((each) => !isAddition(each) && !isInBrackets(each))
      .map(({ total }) => total),
  )
  const summed = readings.flatMap(
    (total, i) => sumAfter(readings, i) ?? (known.has(total) ? [] : exactLists(readings, i)),
  )
  return [...named, ...opened, ...handled, ...later, ...summed, ...spansOf(readings)]
}

/** 收到57件（含上年结转1件）: it may be divided all the same. */
function isAddition({ parts: [only, second] }: Division): boolean {
  return only !== undefined && second === undefined && isCarried(only.reading)
}

/** 应处理30件（新收28件、结转2件），已处理29件，结转1件: what stands behind the brackets may divide it too. */
function isInBrackets({ total, parts: [first] }: Division): boolean {
  return first !== undefined && first.reading.statement.clause.depth > total.statement.clause.depth
}

/** A list that no word opens gives way to one that adds up. */
function isWholeOrNamed({ total, parts }: Division): boolean {
  return parts[0]?.reading.opensParts === true || sumOf(parts) === valueOf(total)
}

/** The lists that a word, a mark or what they count opens, from the first to the last. */
function openedLists(readings: readonly Reading[], known: readonly Division[]): Division[] {
  const taken = new Set(known.flatMap(({ parts }) => parts.map(({ reading }) => reading)))
  return readings.flatMap((each, i) => {
    if (taken.has(each)) return []
    const divisions = listsInTurns(readings, i) ?? listsAt(readings, i, (reading) => taken.has(reading))
    for (const { parts } of divisions) for (const { reading } of parts) taken.add(reading)
    return divisions
  })
}

function listsInTurns(readings: readonly Reading[], i: number): Division[] | undefined {
  return takingTurns(readings, i)?.map(({ total, parts }) => ({
    total,
    parts,
    exhaustive: isExhaustive(parts, total),
  }))
}

/** The lists of parts that begin with a reading: one, or two that divide the same total. */
function listsAt(
  readings: readonly Reading[],
  i: number,
  isTaken: (reading: Reading) => boolean,
): Division[] {
  const isOfNearest = isWeak(readings[i]) && !isOfMatters(readings[i])
  const found = isOpening(readings, i) ? wholeOf(readings, i, isTaken, isOfNearest) : undefined
  if (!found || isOfCopies(found.total, readings[i]) || isOfSentenceBefore(readings, i, found.total))
    return []
  const { total, way } = found
  const nested = way.isWhole ? undefined : firstDivided(way.parts, total)
  if (nested) return [nested]
  const isExplicit = readings[i]?.opensParts ?? false
  const isSure = isExplicit && !isWeak(readings[i])
  const [before, here] = [readings[i - 1], readings[i]]
  if (!isExplicit && before?.isPart && here && isBehindBrackets(before, here) && !way.isWhole) return []
  return listsOf(readings, way, total, isTaken)
    .filter((parts) => parts.length > 1 || isOnlyPart(parts[0], total, isExplicit))
    .filter((parts) => parts.some(({ reading }) => valueOf(reading) > 0 || isSameUnit(reading, total)))
    .filter((parts) => parts !== way.parts || !isHandledOfMore(readings, total, parts))
    .filter((parts) => isSure || parts.every(({ reading }) => valueOf(reading) <= valueOf(total)))
    .map((parts) => ({ total, parts, exhaustive: isExhaustive(parts, total) }))
}

/** 办结13件。解答咨询210人次，其中40件转信访: with a figure of its own sentence before it, 其中 divides none of another. */
function isOfSentenceBefore(readings: readonly Reading[], i: number, total: Reading): boolean {
  const [here, before] = [readings[i], readings[i - 1]]
  if (!here?.opensParts || !before || !isFigure(before) || isSameUnit(before, here)) return false
  return isSameSentence(before, here) && !isSameSentence(total, here)
}

/** 编发公报6期，发行1800份，其中刊登文件15件: copies are divided into copies only. */
function isOfCopies(total: Reading, first: Reading | undefined): boolean {
  const isCopies =
    /^[份册本]$/u.test(total.statement.quantity.unit) && /发行|印发|印制|赠阅|发放/u.test(leadOf(total))
  return isCopies && first !== undefined && !isSameUnit(first, total)
}

/** The lists that a way to read holds: one, or several that divide the same total. */
function listsOf(
  readings: readonly Reading[],
  way: Way,
  total: Reading,
  isTaken: (reading: Reading) => boolean,
): (readonly Part[])[] {
  const groups = way.isWhole ? undefined : (timesOver(way.parts, total) ?? inGroups(way.parts, total))
  if (groups) return groups
  const lists = [way.parts]
  let last = way
  while (lists.length < MOST_WAYS) {
    const next = secondList(readings, last, total, isTaken)
    const isSure = last.isWhole || (readings[last.next]?.isAfterSemicolon === true && valueOf(total) >= SURE)
    if (!next?.isWhole || next.parts.length < 2 || !isSure) break
    lists.push(next.parts)
    last = next
  }
  return lists
}

/** 收到37件，其中33件已办结，答复27件，撤回6件: what follows divides the first part, which it makes up, and no longer the whole. */
function firstDivided([first, ...parts]: readonly Part[], total: Reading): Division | undefined {
  if (!first || parts.length < 2 || sumOf(parts) !== valueOf(first.reading)) return undefined
  const whole = valueOf(first.reading)
  // 涉及征地11件，物业5件，业委会3件，财政3件 are beside one another; 270条，其中网站95条，文件41条，动态25条，公告13条，其他16条 hardly by chance.
  const isSure = parts.length > 2 && whole >= SURE && 2 * whole !== valueOf(total)
  const isOfRequests = isOf(first.reading, 'requests_handled') || isOf(first.reading, 'requests_received_new')
  const isTooMuch = isOfRequests && 2 * whole > valueOf(total)
  return isTooMuch || isSure ? { total: first.reading, parts, exhaustive: true } : undefined
}

/** In so many ways a total is divided in one sentence. */
const MOST_WAYS = 4

/** 其中个人16件，公司3件，拆迁类11件，村务类8件 of 19件: every list makes up the whole. */
function timesOver(parts: readonly Part[], total: Reading): (readonly Part[])[] | undefined {
  const lists: Part[][] = [[]]
  for (const each of parts) {
    const last = lists.at(-1) ?? []
    if (last.length > 1 && sumOf(last) === valueOf(total)) lists.push([each])
    else last.push(each)
  }
  const isWhole = lists.length > 1 && lists.every((list) => list.length > 1 && sumOf(list) === valueOf(total))
  return isWhole ? lists : undefined
}

/** 其中文件9件；网站755条、公开栏136条 of 891条: behind a semicolon the same total may be divided again, if that makes it up. */
function inGroups(parts: readonly Part[], total: Reading): (readonly Part[])[] | undefined {
  if (valueOf(total) < SURE) return undefined
  const at = parts.findIndex(
    ({ reading }, i) =>
      i > 0 && reading.isAfterSemicolon && parts.length > i + 1 && sumOf(parts.slice(i)) === valueOf(total),
  )
  return at < 0 ? undefined : [parts.slice(0, at), parts.slice(at)]
}

/** A total that a few figures hardly make up by chance. */
const SURE = 20

/** What follows a list that adds up may divide the same total in another way. */
function secondList(
  readings: readonly Reading[],
  { parts, next }: Way,
  total: Reading,
  isTaken: (reading: Reading) => boolean,
): Way | undefined {
  const [last, here] = [parts.at(-1)?.reading, readings[next]]
  const isBeside = last && here && last.statement.clause.depth === here.statement.clause.depth
  return isBeside && isSameSentence(last, here) && !here.opensParts
    ? listOf(readings, next, total, isTaken)
    : undefined
}

/**
 * A single part is one where 其中 says so, or where it counts the same: 25篇，包含6种形式 is none. Without a word of
 * dividing only how a dispute ended is: 行政复议1件，结果纠正1件.
 */
function isOnlyPart(only: Part | undefined, total: Reading, isExplicit: boolean): boolean {
  if (!only || valueOf(total) === 0) return false
  const { reading } = only
  if (!isExplicit)
    return (
      total.subject === 'disputes' &&
      (valueOf(reading) === valueOf(total) ||
        (isKindOfPart(reading, total) && (isOf(total, 'litigation_total') || !/起诉/u.test(leadOf(reading)))))
    )
  const lead = leadOf(reading)
  const isAside = reading.statement.clause.mark === '(' && !/其中|含|包括/u.test(lead)
  return lead.includes('其中') || (isSameUnit(reading, total) && !isAside)
}

/** What was handled and goes on is of the carried-in ones too: 新收78件，上年结转3件，其中答复75件，结转下年6件. */
function isHandledOfMore(readings: readonly Reading[], total: Reading, parts: readonly Part[]): boolean {
  if (!parts.some(({ reading }) => isOf(reading, 'carried_out') || isOf(reading, 'requests_handled')))
    return false
  if (parts.length > 2 && sumOf(parts) === valueOf(total)) return false
  const [first] = parts
  const between = readings.slice(readings.indexOf(total), first ? readings.indexOf(first.reading) : 0)
  return between.some((each) => isOf(each, 'requests_carried_in') && valueOf(each) > 0)
}

/** Whether a list of parts begins here: by a word or a mark, or by what it counts. */
function isOpening(readings: readonly Reading[], i: number): boolean {
  const [before, here] = [readings[i - 1], readings[i]]
  if (!before || !here || !isFigure(here)) return false
  if (here.opensParts) return true
  const isBesideParts = before.isPart && !isBehindBrackets(before, here) && !isNextWhole(before)
  if (isBesideParts || !isSameSentence(before, here)) return false
  const previous = wholeBefore(readings, i)
  return previous !== undefined && isKindOfPart(here, previous) && !isKindOfPart(previous, previous)
}

/** 行政复议9件，其中维持9件；行政诉讼4件，维持4件: what 其中 opened ends where other disputes begin, or with 其余5件，公开3件. */
function isNextWhole(before: Reading): boolean {
  const isDispute = isOf(before, 'reconsideration_total') || isOf(before, 'litigation_total')
  return before.isAfterSemicolon && (isDispute || /^(?:其余|剩余|余下)/u.test(leadOf(before)))
}

/** 行政诉讼9件（直接起诉5件、复议后起诉4件），维持6件: what stands in brackets opens no list that goes on behind them. */
function isBehindBrackets(before: Reading, here: Reading): boolean {
  return before.statement.clause.depth > here.statement.clause.depth
}

/** The nearest figure before a reading that could be its total. */
function wholeBefore(readings: readonly Reading[], i: number): Reading | undefined {
  const here = readings[i]
  for (let j = i - 1; here && j >= Math.max(0, i - MOST); j--) {
    const each = readings[j]
    if (!each || !isNear(each, here)) return undefined
    const isAbove = each.statement.clause.depth <= here.statement.clause.depth && !isCarried(each)
    if (!isFigure(each) || !isSameMeasure(each, here) || !isAbove) continue
    if (isSameSentence(each, here) || !isShareFigure(each)) return each
  }
  return undefined
}

/** 按内容分为水质信息120条: a way of dividing leaves none out. */
const IN_ALL = /^(?:按照?[^,]{1,8})?分为|^按照?[^,]{1,8}分/u

/** Parts that add up, that end with 其他, or of which nobody leaves one out: applicants, channels, results. */
function isExhaustive(parts: readonly Part[], total: Reading): boolean | 'unknown' {
  if (sumOf(parts) === valueOf(total)) return true
  const last = parts.at(-1)?.reading
  if (!last || parts.length < 2 || isOpenEnded(last)) return 'unknown'
  const first = parts[0]?.reading
  if (first && (first.dividesWhole || IN_ALL.test(leadOf(first)))) return true
  return isOther(last) || parts.every(({ reading }) => isKindOfPart(reading, total)) ? true : 'unknown'
}
