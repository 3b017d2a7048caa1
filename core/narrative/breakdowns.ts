import { subjectOf } from './frames.ts'
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
  isShare,
  isShareFigure,
  isShareOf,
  leadOf,
  MOST,
  part,
  type Part,
  sumOf,
  valueOf,
  wholeAt,
} from './parts.ts'
import type { Reading } from './readings.ts'
import { exactList, handledAndCarried, laterList, sumAfter } from './sums.ts'
import { wordsOf } from './statements.ts'

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
  const nearest = isOpening(readings, i) ? totalBefore(readings, i) : undefined
  if (!nearest) return []
  const total = largerWhole(readings, i, nearest) ?? nearest
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

function totalBefore(readings: readonly Reading[], i: number): Reading | undefined {
  const here = readings[i]
  const wholes = wholesBefore(readings, i)
  // 法人或其他组织中: the part that is divided again is named.
  const named = here?.divided ? wholes.findLast((each) => leadOf(each).includes(here.divided)) : undefined
  const whole = wholes.findLast((each) => !each.isPart)
  const last = wholes.findLast((each) => each === whole || (here && isSameSentence(each, here)))
  const isOfLast = last && here && !here.dividesWhole && valueOf(last) >= valueOf(here)
  const alike = isOfLast ? wholeAlike(readings, i, last) : undefined
  return named ?? alike ?? (isOfLast ? last : (whole ?? last))
}

/** 发布信息818篇，访问量4500次，其中通知545篇: what counts the same is divided, unless the parts make up the nearest. */
function wholeAlike(readings: readonly Reading[], i: number, last: Reading): Reading | undefined {
  const here = readings[i]
  if (!here || last.isPart || isSameUnit(last, here) || !isSameSentence(last, here)) return undefined
  if (partsFrom(readings, i, last).some((parts) => sumOf(parts) === valueOf(last))) return undefined
  return wholesBefore(readings, i).findLast(
    (each) => !each.isPart && isSameUnit(each, here) && valueOf(each) >= valueOf(here),
  )
}

/** 发布信息55条，更新5条。其中通知27条…: what the next sentence divides is no less than its parts. */
function largerWhole(readings: readonly Reading[], i: number, nearest: Reading): Reading | undefined {
  const here = readings[i]
  if (!here || isSameSentence(nearest, here)) return undefined
  const parts = partsFrom(readings, i, nearest)
    .flat()
    .filter(({ reading }) => isSameUnit(reading, nearest))
  if (parts.every(({ reading }) => valueOf(reading) <= valueOf(nearest))) return undefined
  return wholesBefore(readings, i).findLast(
    (each) => !each.isPart && isSameUnit(each, nearest) && valueOf(each) >= sumOf(parts),
  )
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

/** Parts that add up, that end with 其他, or of which nobody leaves one out: applicants, channels, results. */
function isExhaustive(parts: readonly Part[], total: Reading): boolean | 'unknown' {
  if (sumOf(parts) === valueOf(total)) return true
  const last = parts.at(-1)?.reading
  if (!last || parts.length < 2 || isOpenEnded(last)) return 'unknown'
  return isOther(last) || parts.every(({ reading }) => isKindOfPart(reading, total)) ? true : 'unknown'
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
