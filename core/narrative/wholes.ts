import { listOf, MOST_SAVED, type Way } from './lists.ts'
import {
  isCarried,
  isFigure,
  isKindOfPart,
  isOf,
  isOther,
  isRequests,
  isSameMeasure,
  isSameSentence,
  isSameUnit,
  isShareFigure,
  leadOf,
  MOST,
  valueOf,
} from './parts.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

/** A total that a list may divide, and what it costs to take it for the total. */
interface Whole {
  readonly total: Reading
  readonly cost: number
}

/** What it costs to take a figure for the total of a list. */
const COST = {
  /** For each figure that stands nearer. */
  further: 1,
  /** For each sentence with figures between. */
  sentence: 1.5,
  /** It counts something else than the first part. */
  unit: 1.5,
  /** A part is more than it. */
  small: 3,
} as const
/** What it saves where the list names what it divides: 法人或其他组织中. */
const NAMED = 3
/** So many figures before a list may be its total, over so many sentences. */
const MOST_WHOLES = 3
const SENTENCES = 3
/** A list that costs more is none. */
const DEAREST = 5

/** The total that the list of parts beginning with a figure divides, and the list. `isTaken` says what is a part already. */
export function wholeOf(
  readings: readonly Reading[],
  i: number,
  isTaken: (reading: Reading) => boolean,
  onlyNearest: boolean,
): { total: Reading; way: Way } | undefined {
  let least: { total: Reading; way: Way; cost: number } | undefined
  for (const { total, cost } of wholesBefore(readings, i, isTaken).slice(0, onlyNearest ? 1 : undefined)) {
    if (least && cost - MOST_SAVED >= least.cost) break
    const way = listOf(readings, i, total, isTaken)
    if (!way || way.parts.length === 0 || (!way.isWhole && isOfAnother(readings[i], total))) continue
    const large = way.parts.filter(
      ({ reading }) => isSameUnit(reading, total) && valueOf(reading) > valueOf(total),
    ).length
    // One part may be a mistake; of half of them, the total is another figure.
    if (large > 1 && large * 2 >= way.parts.length) continue
    const whole = cost + way.cost + (large > 0 ? COST.small : 0)
    if (whole <= DEAREST && (!least || whole < least.cost)) least = { total, way, cost: whole }
  }
  return least
}

function wholesBefore(
  readings: readonly Reading[],
  i: number,
  isTaken: (reading: Reading) => boolean,
): Whole[] {
  const here = readings[i]
  if (!here || isInLoneBrackets(readings[i - 1], here)) return []
  const wholes: Whole[] = []
  let [sentences, sentence] = [0, here.statement.clause.sentence]
  let isNearest = true
  for (let j = i - 1; j >= Math.max(0, i - MOST) && wholes.length < MOST_WHOLES; j--) {
    const each = readings[j]
    if (!each) break
    if (each.statement.clause.sentence !== sentence) {
      sentence = each.statement.clause.sentence
      sentences += 1
    }
    if (here.statement.clause.sentence - sentence > SENTENCES) break
    if (!isFigure(each) || !isSameMeasure(each, here)) continue
    if (wholes.length > 0 && isBracketed(here)) break
    if (isBracketed(here) && isCarried(each)) break
    const isDivided = isNearest && isSameSentence(each, here) && !here.dividesWhole
    const isNamed = here.divided !== '' && isNamedBy(each, here.divided)
    // 其中撤回3件，答复51件。答复结果为予以公开19件…: a part, and divided in turn.
    const isHandled = isOf(each, 'requests_handled') && isKindOfPart(here, each)
    isNearest = false
    if (isTaken(each) && !isDivided && !isNamed && !isHandled) continue
    if (
      each.statement.clause.depth > here.statement.clause.depth ||
      (isCarried(each) && !(isDivided && valueOf(here) <= valueOf(each)))
    )
      continue
    if (!isSameSentence(each, here) && isShareFigure(each) && !isNamed) continue
    if ((isOfVisits(each) && !isSameUnit(each, here)) || isOfParts(each)) continue
    wholes.push({
      total: each,
      cost:
        wholes.length * COST.further +
        Math.max(0, sentences - 1) * COST.sentence +
        (isSameUnit(each, here) ? 0 : COST.unit) -
        (isNamed ? NAMED : 0),
    })
    if (isDivided && here.opensParts && isRequests(each) && isKindOfPart(here, each)) break
  }
  return wholes
}

/** 结转9件（含上年4件）: what opens in brackets divides the figure before them and no other. */
function isBracketed({ statement: { clause } }: Reading): boolean {
  return clause.mark === '('
}

/** 按结果统计（含上年结转2件）: brackets behind words divide no figure. */
function isInLoneBrackets(before: Reading | undefined, here: Reading): boolean {
  const behind = before && here.statement.clause.start - before.statement.clause.end
  return isBracketed(here) && before?.statement.clause !== here.statement.clause && behind !== 1
}

/** 发布多种解读，其中图解18件 divides nothing that an earlier sentence, or what stands before a semicolon, counts, unless it makes it up. */
function isOfAnother(here: Reading | undefined, total: Reading): boolean {
  if (!here?.isAfterWords || here.divided !== '') return false
  if (isSameSentence(here, total) && !here.isAfterSemicolon) return false
  return !isKindOfPart(here, total)
}

/** 由总体情况…六个部分组成: of what a text is made. */
function isOfParts({ statement: { clause, quantity } }: Reading): boolean {
  return /^(?:大?部分|方面|章节?)/u.test(wordsOf(clause, quantity.end, clause.end))
}

/** 访问量4500次, 关注人数181人: visits and people are not divided into articles. */
function isOfVisits({ statement: { quantity } }: Reading): boolean {
  return /^(?:人?次|人|户)$/u.test(quantity.unit)
}

/** 政府网站信息中 names 网站2890条, 法人或其他组织中 names 法人或其他组织5件, and 新收申请中 names 收到39件. */
function isNamedBy(whole: Reading, words: string): boolean {
  if (/新收|收到|受理/u.test(words) && isOf(whole, 'requests_received_new')) return true
  if (/办结|答复/u.test(words) && isOf(whole, 'requests_handled')) return true
  const name = leadOf(whole).replace(/^(?:其中|包括|包含|通过|在)+/u, '')
  return name.includes(words) || (name.length > 1 && !isOther(whole) && words.includes(name))
}

/** Words that may open a list of something else than the figure before: 前三位的分别是, 内容主要涉及. */
const WEAK = /分别|涉及|主要|具体|前[二三四五六七八九十][位类名项大]/u
const OPENING = /其中|包括|包含/u

/** Whether the figure before a list may be another's. */
export function isWeak(reading: Reading | undefined): boolean {
  const lead = reading ? leadOf(reading) : ''
  return WEAK.test(lead) && !OPENING.test(lead)
}

/** 申请内容涉及招生9件: what requests were about. */
export function isOfMatters(reading: Reading | undefined): boolean {
  return reading !== undefined && /^申请(?:公开)?的?(?:内容|事项|信息|类别|领域)/u.test(leadOf(reading))
}
