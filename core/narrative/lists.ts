import { subjectOf } from './frames.ts'
import { type ClaimKind, OUTCOMES } from './kinds.ts'
import { COST, costOn, endCost, isOneMore, marksWith, SAVED, savedBySum, type State } from './list-costs.ts'
import {
  adds,
  isFigure,
  isName,
  isOf,
  isOther,
  isResult,
  isSameMeasure,
  isSameSentence,
  isSameUnit,
  isShare,
  isShareOf,
  leadOf,
  MOST,
  part,
  rounded,
  type Part,
  valueOf,
  isAlone,
} from './parts.ts'
import type { Reading } from './readings.ts'

/** One way to read a list: its parts, what it costs, and the place of the figure behind it. */
export interface Way {
  readonly parts: readonly Part[]
  readonly cost: number
  readonly next: number
  /** The parts make up the whole. */
  readonly isWhole: boolean
}

/** So many parts of a list may be divided themselves. */
const MOST_DIVIDED = 6

/** How much a list can save at most. */
export const MOST_SAVED = SAVED.largeSum + SAVED.closed

interface List {
  readonly readings: readonly Reading[]
  readonly opening: Reading
  readonly total: Reading
  readonly isTaken: (reading: Reading) => boolean
  readonly limit: number
  /** The last sentence it may reach. */
  readonly sentence: number
}

/** The cheapest way to read the list that begins with a figure, as parts of a total; what is a part already ends it. */
export function listOf(
  readings: readonly Reading[],
  first: number,
  total: Reading,
  isTaken: (reading: Reading) => boolean = () => false,
): Way | undefined {
  const opening = readings[first]
  if (!opening) return undefined
  const { sentence } = opening.statement.clause
  const list = { readings, opening, total, isTaken, sentence, limit: Math.min(readings.length, first + MOST) }
  const ways = waysOn(list, first, {
    parts: [],
    sum: 0,
    cost: 0,
    filled: 0,
    divided: 0,
    isOneUnit: true,
    marks: 'none',
  })
  return [...ways, ...headsOf(list, first)].reduce<Way | undefined>(
    (least, way) => (least === undefined || way.cost < least.cost ? way : least),
    undefined,
  )
}

/** 县长信箱90件，办结90件；主席信箱8件，办结8件: of what semicolons part each first figure is a part, where those make up the whole. */
function headsOf({ readings, opening, total, isTaken, limit }: List, first: number): Way[] {
  const { depth } = opening.statement.clause
  const parts: Part[] = []
  let head: Reading | undefined
  let sum = 0
  const asides: number[] = []
  let next = first
  for (; next < limit; next++) {
    const reading = readings[next]
    if (!reading || reading.statement.clause.depth < depth || !isSameSentence(opening, reading)) break
    if (reading.statement.clause.depth > depth || !isFigure(reading)) continue
    if (isTaken(reading) || !isSameUnit(reading, total)) return []
    if (reading === opening || reading.isAfterSemicolon) {
      if (sum === valueOf(total)) break
      head = reading
      parts.push(part(reading))
      asides.push(0)
      sum = rounded(sum + valueOf(reading))
    } else if (head && valueOf(reading) <= valueOf(head)) asides.push((asides.pop() ?? 0) + 1)
    else return []
  }
  const isOfEach = asides.every((count) => count > 0 && count === asides[0])
  if (parts.length < 2 || !isOfEach || sum !== valueOf(total)) return []
  return [{ parts, next, isWhole: true, cost: COST.asides - savedBySum(sum, parts.length) }]
}

/** All ways to go on with a list from a place. */
function waysOn(list: List, from: number, start: State): Way[] {
  const { readings, opening, total, limit } = list
  const ways: Way[] = []
  let state = start
  const { depth } = opening.statement.clause
  for (let i = from; i < limit; i++) {
    const reading = readings[i]
    if (!reading || reading.statement.clause.depth < depth || list.isTaken(reading))
      return [...ways, ended(list, state, i, 0)]
    if (reading.statement.clause.sentence > list.sentence)
      return [...ways, ended(list, state, i, 0), ...inNextSentence(list, i, state)]
    if (reading.statement.clause.depth > depth) continue
    if (reading !== opening && opensAnother(reading, state.parts.at(-1)?.reading)) {
      const last = state.parts.at(-1)?.reading
      // 共76件，含上年结转6件；其中…: what was carried in is never the first of the parts.
      const isAddition = last !== undefined && isOf(last, 'requests_carried_in')
      const behind = reading.dividesWhole || isAddition ? [] : resumed(list, i, state)
      return [...ways, ended(list, state, i, behind.length > 0 ? COST.endNested : 0), ...behind]
    }
    if (isAnotherMatter(reading, total) && !isLastOfKind(state, reading, total))
      return [...ways, ended(list, state, i, 0)]
    const last = state.parts.at(-1)
    if (isShare(reading) && last && !last.share && !isBefore(reading, readings[i + 1])) {
      if (isShareOfPart(state.parts, reading, total)) return [...ways, ended(list, without(state), i - 1, 0)]
      const wrong = isShareOf(last.reading, reading, valueOf(total)) ? 0 : COST.share
      const parts = [...state.parts.slice(0, -1), { ...last, share: reading }]
      state = { ...state, parts, cost: state.cost + wrong }
    }
    if (!isFigure(reading) || !isSameMeasure(reading, total) || isName(reading, total)) continue
    if (isOfActors(reading) && !isSameUnit(reading, total)) continue
    if (!isSameUnit(reading, total) && valueOf(reading) > valueOf(total))
      return [...ways, ended(list, state, i, 0)]
    const cost = last ? costOn(state, reading, total) : 0
    if (last) ways.push(ended(list, state, i, endCost(state, total, reading, readings[i + 1], cost)))
    state = joined(state, { reading, share: shareBefore(readings[i - 1], reading) }, cost, total)
  }
  return [...ways, ended(list, state, limit, 0)]
}

/** 予以公开的占40.5%，计17件; 予以公开占40.5%（17件）: the percentage stands before its figure. */
function isBefore(share: Reading, next: Reading | undefined): boolean {
  if (!next || !isFigure(next) || !isSameSentence(share, next)) return false
  return isAlone(next) || BARE.test(leadOf(next))
}

function shareBefore(share: Reading | undefined, reading: Reading): Reading | undefined {
  return share && isShare(share) && isBefore(share, reading) ? share : undefined
}

const BARE = /^(?:共?计|合计|共|即|为)$/u

/** 15家新媒体公开3270条: who did it is no part of what was done. */
function isOfActors({ statement: { quantity } }: Reading): boolean {
  return /^[家户名人位]$/u.test(quantity.unit)
}

/** Whether a part opens a list of its own. 报告4件，公示公告中：土地158件 only names what is more than the part before. */
function opensAnother(reading: Reading, last: Reading | undefined): boolean {
  const isMore = last !== undefined && isSameUnit(reading, last) && valueOf(reading) > valueOf(last)
  return reading.opensParts && !(reading.divided !== '' && isMore)
}

/** A list goes on in the next sentence only where that makes up the whole: 予以公开9件，均已答复。无法提供3件. */
function inNextSentence(list: List, from: number, state: State): Way[] {
  const { readings, opening, total } = list
  const [here, { sentence, depth }] = [readings[from], opening.statement.clause]
  const isNext = here?.statement.clause.sentence === sentence + 1 && list.sentence === sentence && depth === 0
  if (!here || !isNext || here.opensParts || !isFigure(here) || !isSameUnit(here, total)) return []
  if (state.parts.length === 0 || state.sum >= valueOf(total)) return []
  // 收到23件，其中网络9件、邮寄13件。上年结转1件: a sentence of its own; that it makes up the whole is the mistake.
  if (isOf(here, 'requests_carried_in')) return []
  const next = { ...list, sentence: sentence + 1 }
  return waysOn(next, from, { ...state, cost: state.cost + COST.sentence }).filter(
    ({ isWhole, parts }) => isWhole && parts.length > state.parts.length,
  )
}

/**
 * Behind a part that is divided itself the list goes on after a semicolon, where that part is made up, or with what is
 * more than it.
 */
function resumed(list: List, from: number, state: State): Way[] {
  const { readings, opening, limit } = list
  const divided = state.parts.at(-1)?.reading
  let sum = 0
  if (state.divided >= MOST_DIVIDED) return []
  for (let i = from; i < limit && divided; i++) {
    const reading = readings[i]
    if (!reading || !isSameSentence(opening, reading)) break
    const isMade = sum === valueOf(divided) && isFigure(reading) && valueOf(reading) > 0
    const isMore = isFigure(reading) && isSameUnit(reading, divided) && valueOf(reading) > valueOf(divided)
    if (!reading.opensParts && i > from && (reading.isAfterSemicolon || isMade || isMore))
      return waysOn(list, i, {
        ...state,
        cost: state.cost + COST.resumed,
        marks: 'semicolons',
        divided: state.divided + 1,
      }).filter(({ parts }) => parts.length > state.parts.length)
    if (isFigure(reading)) sum += valueOf(reading)
  }
  return []
}

function joined(
  { parts, sum, cost, filled, divided, isOneUnit, marks }: State,
  own: Part,
  on: number,
  total: Reading,
): State {
  const { reading } = own
  // 不予公开、无法提供各1件 is two parts.
  const times = Math.max(1, reading.figures.length)
  return {
    parts: parts.concat(times === 1 ? own : Array<Part>(times).fill(own)),
    sum: rounded(sum + times * valueOf(reading)),
    cost: cost + on,
    filled: filled + (valueOf(reading) > 0 ? times : 0),
    divided,
    isOneUnit: isOneUnit && isSameUnit(reading, total),
    marks: parts.length === 0 ? marks : marksWith(marks, reading.isAfterSemicolon),
  }
}

function without({ parts, sum, ...state }: State): State {
  const last = parts.at(-1)
  return { ...state, parts: parts.slice(0, -1), sum: sum - (last ? valueOf(last.reading) : 0) }
}

function ended({ readings, total }: List, state: State, next: number, end: number): Way {
  const { parts, sum, cost, filled, isOneUnit } = state
  const isWhole = parts.length > 0 && adds(sum, parts, total)
  const saved = isWhole ? savedBySum(valueOf(total), filled) : 0
  return {
    parts,
    next,
    isWhole,
    cost:
      cost +
      end +
      (parts.length === 1 ? COST.single : 0) +
      (!isWhole && isOneUnit && sum > valueOf(total) ? COST.over : 0) -
      saved -
      (isClosed(parts, readings[next], total) ? SAVED.closed : 0),
  }
}

/** 其他 ends a list, unless the next part stands in one clause with it, or goes on as those before. */
function isClosed(parts: readonly Part[], next: Reading | undefined, total: Reading): boolean {
  const last = parts.at(-1)?.reading
  if (parts.length < 2 || !last || !isOther(last)) return false
  if (!next || !isSameSentence(last, next)) return true
  return last.statement.clause !== next.statement.clause && !isOneMore(next, total)
}

/** Where a percentage is of a part before, another division begins. */
function isShareOfPart(parts: readonly Part[], share: Reading, total: Reading): boolean {
  const last = parts.at(-1)
  if (!last || isShareOf(last.reading, share, valueOf(total))) return false
  return parts.slice(0, -1).some((each) => isShareOf(last.reading, share, valueOf(each.reading)))
}

/**
 * What goes on to the next year, or another result in brackets, is a part where it alone is missing from the whole:
 * 办理31件，其中…，结转7件; 公开86件（全部公开71件、部分公开15件).
 */
function isLastOfKind({ parts, sum }: State, reading: Reading, total: Reading): boolean {
  const isInside = isResult(reading) && reading.statement.clause.depth > total.statement.clause.depth
  const isCarriedOut = isOf(reading, 'carried_out') && isOf(total, 'requests_handled')
  return parts.length > 0 && (isInside || isCarriedOut) && sum + valueOf(reading) === valueOf(total)
}

const DISPUTE_TOTALS: ReadonlySet<ClaimKind> = new Set(['reconsideration_total', 'litigation_total'])

/** A list of one matter ends where another begins: 行政复议 after the results of requests. */
function isAnotherMatter(reading: Reading, total: Reading): boolean {
  const [whole] = total.figures
  // 公开信息131条，其中公告29条；收到依申请公开5条: requests that came in are none of what was published.
  if (!whole && reading.isAfterSemicolon && isOf(reading, 'requests_received_new')) return true
  const own = reading.matter && subjectOf(reading.matter)
  const isDispute =
    own === 'disputes' || isOf(reading, 'reconsideration_total') || isOf(reading, 'litigation_total')
  if (isDispute && total.subject !== 'disputes') return true
  if (!whole) return false
  // 行政复议6件，…；行政诉讼3件: each has results of its own.
  if (isDispute && DISPUTE_TOTALS.has(whole.kind) && !isOf(reading, whole.kind) && reading.figures.length > 0)
    return true
  // 不予公开11件，其中…；无法提供20件: a result is divided by its own rows only.
  if (OUTCOMES.has(whole.kind) && isResult(reading) && !isOf(reading, whole.kind)) return true
  if (isOf(total, 'requests_handled') && reading.figures.some(({ kind }) => kind === 'carried_out'))
    return true
  // 制定规范性文件2件，其中1件为修订；废止1件: another figure of the table of documents.
  const isOfDocuments = total.subject === 'normative' || total.subject === 'regulations'
  if (isOfDocuments && reading.isAfterSemicolon && reading.figures.length > 0 && !isOf(reading, whole.kind))
    return true
  return own !== undefined && total.subject !== undefined && own !== total.subject
}
