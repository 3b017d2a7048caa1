import { subjectOf } from './frames.ts'
import {
  adds,
  isCarried,
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
  type Part,
  valueOf,
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

/** What it costs to go on with a list, or to end it. */
const COST = {
  /** Another unit than the total's and the parts' before. */
  unit: 0.25,
  /** A semicolon where the parts before stood between commas. */
  semicolon: 0.7,
  /** One more semicolon. */
  semicolonAgain: 0.1,
  /** Behind 其他, which ends a list; less in one clause with it. */
  afterOther: 0.9,
  afterOtherInClause: 0.4,
  /** An action of its own: 收到留言12条. */
  action: 0.8,
  /** 同时, 另外: something else. */
  besides: 1,
  /** 对10个文件进行解读: what something is done to is not counted. */
  object: 1.5,
  /** What goes on to the next year, behind results of handling. */
  carried: 0.8,
  /** A list of a single part. */
  single: 0.3,
  /** More than the whole. */
  large: 0.2,
  /** A list goes on behind a part that is divided itself. */
  resumed: 0.5,
  /** A list goes on in the next sentence. */
  sentence: 1.5,
  /** To end where the next figure would go on without cost; less, where it would cost something. */
  end: 1,
  /** To end where the next figure stands in one clause with the last. */
  endInClause: 2,
  /** To end before the last figure, or between results of handling: the sum of those before may be a mistake. */
  endAmong: 4,
  /** The parts are more than the whole. */
  over: 0.4,
  /** A percentage is no share of the whole. */
  share: 0.5,
} as const

/** How much less a list costs that adds up; a small sum may do so by chance. */
const ADDS_UP = 3
const ADDS_UP_BY_CHANCE = 1.5
/** How much less one costs that 其他 ends. */
const CLOSED = 1

interface List {
  readonly readings: readonly Reading[]
  readonly opening: Reading
  readonly total: Reading
  readonly isTaken: (reading: Reading) => boolean
  readonly limit: number
  /** The last sentence it may reach. */
  readonly sentence: number
}

interface State {
  readonly parts: readonly Part[]
  readonly sum: number
  readonly cost: number
  /** What stands between the parts so far. */
  readonly marks: 'none' | 'commas' | 'semicolons' | 'both'
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
  return waysOn(list, first, { parts: [], sum: 0, cost: 0, marks: 'none' }).reduce<Way | undefined>(
    (least, way) => (least === undefined || way.cost < least.cost ? way : least),
    undefined,
  )
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
    const isNested = reading !== opening && reading.opensParts
    if (isNested) {
      const end = ended(list, state, i, 0)
      if (reading.dividesWhole) return [...ways, end]
      return [...ways, end, ...resumed(list, i, state)]
    }
    if (isAnotherMatter(reading, total)) return [...ways, ended(list, state, i, 0)]
    const last = state.parts.at(-1)
    if (isShare(reading) && last && !last.share) {
      if (isShareOfPart(state.parts, reading, total)) return [...ways, ended(list, without(state), i - 1, 0)]
      state = { ...state, parts: [...state.parts.slice(0, -1), { ...last, share: reading }] }
    }
    if (!isFigure(reading) || !isSameMeasure(reading, total) || isName(reading, total)) continue
    if (!isSameUnit(reading, total) && valueOf(reading) > valueOf(total))
      return [...ways, ended(list, state, i, 0)]
    const cost = last ? costOn(state, reading, total) : 0
    if (last) ways.push(ended(list, state, i, endCost(list, i, state, cost)))
    state = joined(state, reading, cost)
  }
  return [...ways, ended(list, state, limit, 0)]
}

/** A list goes on in the next sentence only where that makes up the whole: 予以公开9件，均已答复。无法提供3件. */
function inNextSentence(list: List, from: number, state: State): Way[] {
  const { readings, opening, total } = list
  const [here, { sentence, depth }] = [readings[from], opening.statement.clause]
  const isNext = here?.statement.clause.sentence === sentence + 1 && list.sentence === sentence && depth === 0
  if (!here || !isNext || here.opensParts || !isFigure(here) || !isSameUnit(here, total)) return []
  if (state.parts.length === 0 || state.sum >= valueOf(total)) return []
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
  for (let i = from; i < limit && divided; i++) {
    const reading = readings[i]
    if (!reading || !isSameSentence(opening, reading)) break
    const isMade = sum === valueOf(divided) && isFigure(reading) && valueOf(reading) > 0
    const isMore = isFigure(reading) && isSameUnit(reading, divided) && valueOf(reading) > valueOf(divided)
    if (!reading.opensParts && i > from && (reading.isAfterSemicolon || isMade || isMore))
      return waysOn(list, i, { ...state, cost: state.cost + COST.resumed, marks: 'semicolons' }).filter(
        ({ parts }) => parts.length > state.parts.length,
      )
    if (isFigure(reading)) sum += valueOf(reading)
  }
  return []
}

function joined({ parts, sum, cost, marks }: State, reading: Reading, on: number): State {
  // 不予公开、无法提供各1件 is two parts.
  const own = Array.from({ length: Math.max(1, reading.figures.length) }, () => part(reading))
  return {
    parts: [...parts, ...own],
    sum: sum + own.length * valueOf(reading),
    cost: cost + on,
    marks: parts.length === 0 ? marks : marksWith(marks, reading.isAfterSemicolon),
  }
}

function marksWith(marks: State['marks'], isSemicolon: boolean): State['marks'] {
  const mark = isSemicolon ? 'semicolons' : 'commas'
  return marks === 'none' || marks === mark ? mark : 'both'
}

function without({ parts, sum, ...state }: State): State {
  const last = parts.at(-1)
  return { ...state, parts: parts.slice(0, -1), sum: sum - (last ? valueOf(last.reading) : 0) }
}

const ACTION =
  /^(?:并|还|共|全年|及时)*(?:收到|接到|受理|回复|完成|开展|召开|举办|印发|制发|参与|转载|征集|发布|推送|接受|接待)/u
const BESIDES = /^(?:同时|另外?|此外|并(?!案)|还)/u

/** The figure is what something is done to: 对10余个文件进行解读. */
const OBJECT = /[对将就把向]$/u

function costOn({ parts, marks }: State, reading: Reading, total: Reading): number {
  const [first] = parts
  const last = parts.at(-1)?.reading
  if (!first || !last) return 0
  if (valueOf(reading) === 0 && !isCarried(reading)) return 0
  const lead = leadOf(reading)
  const isKnownUnit = isSameUnit(reading, total) || parts.some((each) => isSameUnit(each.reading, reading))
  const isNew = ACTION.test(lead) && !parts.some((each) => ACTION.test(partOnly(each.reading)))
  return (
    (isKnownUnit ? 0 : COST.unit) +
    (reading.isAfterSemicolon ? semicolonCost[marks] : 0) +
    (OBJECT.test(lead) ? COST.object : 0) +
    (isOf(reading, 'carried_out') && !parts.some((each) => isCarried(each.reading)) ? COST.carried : 0) +
    (isOther(last) && total.subject !== 'disputes' ? costAfterOther(last, reading) : 0) +
    (isNew && reading.figures.length === 0 ? COST.action : 0) +
    (BESIDES.test(lead) ? COST.besides : 0) +
    (valueOf(reading) > valueOf(total) ? COST.large : 0)
  )
}

const semicolonCost = { none: 0, semicolons: 0, commas: COST.semicolon, both: COST.semicolonAgain } as const

function costAfterOther(other: Reading, reading: Reading): number {
  return other.statement.clause === reading.statement.clause ? COST.afterOtherInClause : COST.afterOther
}

/** The words of a part without what opens the list. */
function partOnly(reading: Reading): string {
  return leadOf(reading).replace(/^.*(?:其中|包括|包含)[,:]?/u, '')
}

function endCost({ readings, opening }: List, next: number, { parts }: State, on: number): number {
  const [last, here, after] = [parts.at(-1)?.reading, readings[next], readings[next + 1]]
  if (!last || !here) return 0
  if (isResult(last) && isResult(here)) return COST.endAmong
  const isLast = !after || !isSameSentence(opening, after) || after.isAfterSemicolon
  const isAlike = [...parts.map(({ reading }) => reading), here].every(
    (reading) => isSameUnit(reading, here) && reading.figures.length === 0,
  )
  if (on === 0 && isLast && isAlike && parts.length >= 3) return COST.endAmong
  const end = last.statement.clause === here.statement.clause ? COST.endInClause : COST.end
  return Math.max(0, end - on)
}

function ended({ readings, total }: List, { parts, sum, cost }: State, next: number, end: number): Way {
  const isWhole = parts.length > 0 && adds(parts, total)
  const isOver = !isWhole && sum > valueOf(total) && parts.every(({ reading }) => isSameUnit(reading, total))
  const wrong = parts.filter(({ reading, share }) => share && !isShareOf(reading, share, valueOf(total)))
  return {
    parts,
    next,
    isWhole,
    cost:
      cost +
      end +
      (parts.length === 1 ? COST.single : 0) +
      (isOver ? COST.over : 0) +
      wrong.length * COST.share -
      (isWhole ? savedBySum(parts, total) : 0) -
      (isClosed(parts, readings[next]) ? CLOSED : 0),
  }
}

function savedBySum(parts: readonly Part[], total: Reading): number {
  const filled = parts.filter(({ reading }) => valueOf(reading) > 0).length
  if (filled < 2) return 0
  return valueOf(total) >= 20 || filled > 2 ? ADDS_UP : ADDS_UP_BY_CHANCE
}

/** 其他 ends a list, unless the next part stands in one clause with it. */
function isClosed(parts: readonly Part[], next: Reading | undefined): boolean {
  const last = parts.at(-1)?.reading
  return parts.length > 1 && !!last && isOther(last) && last.statement.clause !== next?.statement.clause
}

/** Where a percentage is of a part before, another division begins. */
function isShareOfPart(parts: readonly Part[], share: Reading, total: Reading): boolean {
  const last = parts.at(-1)
  if (!last || isShareOf(last.reading, share, valueOf(total))) return false
  return parts.slice(0, -1).some((each) => isShareOf(last.reading, share, valueOf(each.reading)))
}

/** A list of one matter ends where another begins: 行政复议 after the results of requests. */
function isAnotherMatter(reading: Reading, total: Reading): boolean {
  const [whole] = total.figures
  const own = reading.matter && subjectOf(reading.matter)
  if (own === 'disputes' && total.subject !== 'disputes') return true
  if (!whole) return false
  if (isOf(total, 'requests_handled') && reading.figures.some(({ kind }) => kind === 'carried_out'))
    return true
  return own !== undefined && total.subject !== undefined && own !== total.subject
}
