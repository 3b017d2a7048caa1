import {
  type Division,
  isFigure,
  isKindOfPart,
  isLikeUnit,
  isNear,
  isOf,
  isRequests,
  isResult,
  isSameMeasure,
  isSameSentence,
  isSameUnit,
  leadOf,
  MOST,
  part,
  type Part,
  sentenceFrom,
  sumOf,
  valueOf,
} from './parts.ts'
import { madeUp } from './made-up.ts'
import type { Reading } from './readings.ts'

/** 收到154件，办结148件，结转下年6件: without 上年结转 the two are the whole. */
export function handledAndCarried(readings: readonly Reading[]): Division[] {
  return readings.flatMap((handled, i): Division[] => {
    if (!isOf(handled, 'requests_handled')) return []
    const carried = readings.slice(i + 1, i + MOST).find((each) => isOf(each, 'carried_out'))
    const before = readings.slice(Math.max(0, i - MOST), i)
    const total =
      carried && (before.findLast((each) => isSumOf(each, handled, carried)) ?? before.findLast(isRequests))
    if (!total || valueOf(carried) === 0) return []
    if (!isNear(total, carried) && !isSumOf(total, handled, carried)) return []
    if (handled.opensParts || (carried.opensParts && !isAside(carried, handled))) return []
    const isReceived = isOf(total, 'requests_received_new')
    const between = readings.slice(readings.indexOf(total), readings.indexOf(carried))
    if (isReceived && between.some((each) => isCarriedInBeside(each, handled))) return []
    const parts = [part(handled), part(carried)]
    const isWhole = sumOf(parts) === valueOf(total)
    if (!isWhole && !(isReceived && isSameSentence(total, carried) && sumOf(parts) < valueOf(total)))
      return []
    return [{ total, parts, exhaustive: isWhole ? true : 'unknown' }]
  })
}

/** 新收53件，上年结转2件; not 共收到55件，其中上年结转2件. */
function isCarriedInBeside(each: Reading, handled: Reading): boolean {
  const isAmongThem = each.isPart && each.start < handled.start
  return isOf(each, 'requests_carried_in') && valueOf(each) > 0 && !isAmongThem
}

/** 答复297件（另有12件顺延到下年度）: what goes on stands in brackets behind what was handled, and divides it not. */
function isAside({ statement: { clause } }: Reading, handled: Reading): boolean {
  return clause.mark === '(' && clause.depth === handled.statement.clause.depth + 1
}

/** 收到100件，上年结转5件，共105件，办结98件，结转下年7件. */
function isSumOf(whole: Reading, handled: Reading, carried: Reading): boolean {
  const isSum = valueOf(whole) === valueOf(handled) + valueOf(carried)
  return isSum && isFigure(whole) && SUM.test(leadOf(whole)) && isNear(whole, handled)
}

/** 共收到17件，均已办结。经审查，予以公开2件，部分公开15件: the next sentence divides the requests, known by its first part and its sum. */
export function laterList(readings: readonly Reading[], i: number): Division | undefined {
  const [before, first] = [readings[i - 1], readings[i]]
  if (!before || !first || first.opensParts || isSameSentence(before, first)) return undefined
  const requests = readings.slice(Math.max(0, i - MOST), i).filter(isRequests)
  // 其中撤回3件，答复51件。予以公开19件…: what was handled is a part, and divided in turn.
  const totals = [
    requests.findLast((each) => !each.isPart),
    requests.findLast((each) => each.isPart && isOf(each, 'requests_handled')),
  ]
  for (const total of totals) {
    if (!total || !isKindOfPart(first, total)) continue
    const parts = sentenceFrom(readings, i)
      .filter((each) => isSameUnit(each, total) || isKindOfPart(each, total))
      .map(part)
    if (parts.length > 1 && sumOf(parts) === valueOf(total)) return { total, parts, exhaustive: true }
  }
  return undefined
}

/**
 * Parts without a word of dividing, known by their exact sum: 公开信息128条，预算决算1条，建设5条，其余122条. Behind a semicolon the
 * same total may be made up once more.
 */
export function exactLists(readings: readonly Reading[], i: number): Division[] {
  const total = readings[i]
  if (!total || !isFigure(total) || total.isPart || isResult(total) || valueOf(total) === 0) return []
  const next = readings[i + 1]
  if (!next || isItem(readings, i) || isSaidAlike(total, next)) return []
  if (!isSameSentence(total, next)) return sentencesAfter(readings, i)
  const all = beforeNext(sentenceFrom(readings, i + 1))
  const after = apart(all, total.statement.clause.depth)
  const past = all.filter(
    (each, at) => isOf(each, 'requests_carried_in') && !(at === 0 && isInside(each, total)),
  )
  // 收到88件，上年结转1件，办结87件: what was carried in is no part of what came in, and what was handled is of both.
  if (isOf(total, 'requests_received_new') && past.some((each) => valueOf(each) > 0)) return []
  const figures = after.filter((each) => !past.includes(each))
  const own = ofOneUnit(figures, total) ?? ofAnotherUnit(figures, total)
  return own
    ? [own, ...onceMore(figures, own, total)].map((parts) => ({ total, parts, exhaustive: true }))
    : []
}

/** 收到21件，个人19件，企业2件；网上18件，邮寄3件: what stands behind the semicolon makes up the same total. */
function onceMore(figures: readonly Reading[], own: readonly Part[], total: Reading): Part[][] {
  const last = own.at(-1)?.reading
  const rest = figures.slice(last ? figures.indexOf(last) + 1 : figures.length)
  const next = rest[0]?.isAfterSemicolon ? ofOneUnit(rest, total) : undefined
  return next ? [next, ...onceMore(rest, next, total)] : []
}

/** Parts counted as the total is. */
function ofOneUnit(figures: readonly Reading[], total: Reading): Part[] | undefined {
  return madeUp(
    figures.filter((each) => isLikeUnit(each, total)),
    total,
  )
}

function isInside(each: Reading, total: Reading): boolean {
  return each.statement.clause.depth > total.statement.clause.depth
}

/** Figures without those in brackets right behind a figure, which divide that one: 答复112件（含结转5件）. */
function apart(figures: readonly Reading[], depth: number): Reading[] {
  let isInside = false
  return figures.filter(({ statement, opensParts }) => {
    isInside = statement.clause.depth > depth && (isInside || opensParts)
    return !isInside
  })
}

/** So many parts of another unit make up a total that large by no chance. */
const MANY = { parts: 4, total: 100 } as const

/** 服务17218人次，咨询类12973件，投诉类3413件 … */
function ofAnotherUnit([first, ...others]: readonly Reading[], total: Reading): Part[] | undefined {
  if (!first || valueOf(total) < MANY.total || others.some((each) => !isSameUnit(each, first)))
    return undefined
  const own = madeUp([first, ...others], total)
  return own && own.length >= MANY.parts ? own : undefined
}

/** 公开信息100条，推送50条，其中原创30条、转载20条: what 其中 opens divides the figure before it. */
function beforeNext(figures: readonly Reading[]): readonly Reading[] {
  const opened = figures.findIndex(({ opensParts, statement }) => opensParts && statement.clause.depth === 0)
  return opened < 0 ? figures : figures.slice(0, opened)
}

/** 文字解读6份、图片解读3份: the first of a row is no total of the others. */
function isSaidAlike(total: Reading, next: Reading): boolean {
  const word = leadOf(total).slice(-2)
  const isSmall = valueOf(total) < SMALL
  return isSmall && word.length === 2 && leadOf(next).endsWith(word) && !SUM.test(leadOf(total))
}

/** It stands in a row with the figure before it: 图文解读22件 of 文字解读24件、图文解读22件. */
function isItem(readings: readonly Reading[], i: number): boolean {
  const [before, here] = [readings[i - 1], readings[i]]
  return (
    !!before &&
    !!here &&
    before.statement.clause === here.statement.clause &&
    isSameUnit(before, here) &&
    !SUM.test(leadOf(here))
  )
}

/** A total that small may be made up by chance by what the next sentences say. */
const SMALL = 50
const SENTENCES = 3

/** 公开信息500条。通过网站公开300条、微信公开200条: whole sentences behind the total, known by their exact sum. */
function sentencesAfter(readings: readonly Reading[], i: number): Division[] {
  const total = readings[i]
  if (!total || valueOf(total) < SMALL || !GENERAL.test(leadOf(total))) return []
  const last = total.statement.clause.sentence + SENTENCES
  const parts: Part[] = []
  let sum = 0
  for (const [at, reading] of readings.slice(i + 1, i + MOST).entries()) {
    if (reading.statement.clause.sentence > last || reading.statement.clause.depth > 0) return []
    if (!isFigure(reading)) continue
    if (!isSameUnit(reading, total) || reading.opensParts) return []
    parts.push(part(reading))
    sum += valueOf(reading)
    if (sum > valueOf(total)) return []
    const next = readings[i + 2 + at]
    const isEnd = !next || !isSameSentence(reading, next)
    if (isEnd && sum === valueOf(total)) return parts.length > 1 ? [{ total, parts, exhaustive: true }] : []
  }
  return []
}

const GENERAL = /共|累计|总计|合计|信息|发布|公开/u

/** A list that its own total closes: 网站10条、微信20条，共发布30条. */
export interface Closed {
  readonly first: Reading
  readonly division: Division
}

const CLOSING =
  /^(?:以上|上述)?(?:总共|共计|合计|总计|共)(?:发布|公开|公布|推送|报送|办理)?(?:信息)?(?:为|是)?$/u

/** Lists closed by their own totals, that may be parts of another: A包括…，共发布102条；B包括…，共发布86条. */
export function closedLists(readings: readonly Reading[]): Closed[] {
  return readings.flatMap((total, i): Closed[] => {
    if (i < 2 || !isFigure(total) || !CLOSING.test(leadOf(total))) return []
    const parts: Part[] = []
    for (let j = i - 1; j >= Math.max(0, i - MOST); j--) {
      const each = readings[j]
      if (!each || !isSameSentence(total, each)) return []
      if (!isFigure(each)) continue
      parts.unshift(part(each))
      if (!each.opensParts && !each.isAfterSemicolon) continue
      const [whole, sum] = [readings[j - 1], sumOf(parts)]
      const isPart = whole !== undefined && valueOf(whole) > valueOf(total)
      if (parts.length < 2 || sum !== valueOf(total) || !(isPart || each.isAfterSemicolon)) return []
      return [{ first: each, division: { total, parts, exhaustive: true } }]
    }
    return []
  })
}

/** The word for a sum and no other: 三项共. */
const TOGETHER = /^(?:以上|上述)?(?:[两二三四五六七八九][项类者])?(?:总共|共计|合计|总计|一共|共)$/u
const SUM_ALONE =
  /^(?:以上|上述)?(?:[两二三四五六七八九][项类者])?(?:总共|共计|合计|总计|总数|一共)(?:为|是)?$/u
const SUM = /共|合计|总计|总数|累计/u

/** In one sentence with the total, or in the one before where the total begins its own with the word for a sum: 三项共204条. */
function isBeside(each: Reading, total: Reading, before: Reading | undefined): boolean {
  if (isSameSentence(each, total)) return true
  const isOpening = before !== undefined && !isSameSentence(before, total) && TOGETHER.test(leadOf(total))
  return isOpening && isSameSentence(each, before) && isNear(before, total)
}

/** 网站发布80条、公众号发布30条，共发布120条: the total says of all what each part says. */
function isDoneAlike(parts: readonly Reading[], total: Reading): boolean {
  const act = /(?:发布|公开|公布|推送|报送|办理)$/u.exec(leadOf(total))?.[0]
  if (!act || !CLOSING.test(leadOf(total))) return false
  return parts.every((each) => leadOf(each).endsWith(act) && !SUM.test(leadOf(each)))
}

/** 网站180条、微信220条，共计400条: the total comes last. With other words around the sum, only where it is exact. */
export function sumAfter(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total) || valueOf(total) === 0 || !SUM.test(leadOf(total))) return undefined
  const all = readings
    .slice(Math.max(0, i - MOST), i)
    .filter((each) => isFigure(each) && isSameMeasure(total, each) && isBeside(each, total, readings[i - 1]))
  // 全县26个部门公开800条、13个乡镇公开400条，累计1200条: of another unit is no part where the others make it up.
  const alike = all.filter((each) => isSameUnit(each, total))
  const before = sumOf(alike.map(part)) === valueOf(total) ? alike : all
  const parts = before.map(part)
  const isWhole = sumOf(parts) === valueOf(total)
  const isList = SUM_ALONE.test(leadOf(total)) || before.every(isResult) || isDoneAlike(before, total)
  const [first] = all
  const isOfOther = before.some(
    (each) => each.opensParts && (each !== first || /其中|包括|包含/u.test(leadOf(each))),
  )
  if (
    parts.length < 2 ||
    isOfOther ||
    !(isWhole || (isList && all.every((each) => isSameSentence(total, each) && isSameUnit(total, each))))
  )
    return undefined
  return { total, parts, exhaustive: isWhole ? true : 'unknown' }
}
