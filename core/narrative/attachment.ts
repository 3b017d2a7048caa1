import type { Clause } from './clauses.ts'
import type { Context } from './context.ts'
import { withoutEveryone } from './everyone.ts'
import { bestFit, candidates, type Fit, fitOf, type Neighbour, NOTHING } from './fits.ts'
import type { Frame } from './frames.ts'
import { isDispute, type Item, itemsOf } from './items.ts'
import { JOINT, type Statement, wordsOf } from './statements.ts'
import { isActTag, isMatterTag, isResultTag } from './tags.ts'
import type { Term } from './terms.ts'

/** What the words around a figure say of the form, at the least cost. */
export interface Attachment {
  /** A frame for each matter: several where one figure is said of each, 行政复议、行政诉讼各1件. None: nothing of the form. */
  readonly fits: readonly Fit[]
  readonly cost: number
  /** How much more the next best costs that says something else. */
  readonly margin: number
  /** Where the words begin and end that were used. */
  readonly start: number
  readonly end: number
}

/** An unexplained character right beside the figure, and one further off. */
const UNKNOWN = 2
const LOOSE = 0.5
/** Words after the figure are less likely its own than those before. */
const AFTER = 0.3
const JOINED = new RegExp(`^(?:案件|件|决定|信息|申请|情况)?(?:${JOINT})$`, 'u')

/** Reads a figure: the frame that explains the words that hang together with it best. */
export function attachmentOf(statement: Statement, context: Context): Attachment {
  const { clause, quantity, lead, start } = statement
  const isOfEach = quantity.value === 0 || /各(?:有|为|是)?$/u.test(wordsOf(clause, start, quantity.start))
  // 申请的27件中: these, which were told before.
  if (wordsOf(clause, quantity.end, quantity.end + 1) === '中') return nothing(statement)
  if (isOfEach) {
    const items = itemsOf(clause, lead, start, quantity.start)
    if (items.length > 1) return ofEach(items, statement, context)
  }
  return listBefore(statement).length > 1 ? nothing(statement) : best(statement, context)
}

/** One figure that is said of each item of a list: 行政复议、行政诉讼各1件. */
function ofEach(items: readonly Item[], statement: Statement, context: Context): Attachment {
  const { quantity } = statement
  const fits = items.flatMap(
    ({ terms }) => bestFit(withoutEveryone(terms.toReversed(), terms), context) ?? [],
  )
  const own = fits.filter(({ frame }) => isMeasuredIn(frame, statement))
  if (own.length === 0) return nothing(statement)
  const cost = Math.max(...own.map((fit) => fit.cost))
  return {
    fits: own,
    cost,
    margin: NOTHING - cost,
    start: items[0]?.terms[0]?.start ?? quantity.start,
    end: quantity.end,
  }
}

function isMeasuredIn({ units, isOfNone }: Frame, statement: Statement): boolean {
  const { unit, sort, value } = statement.quantity
  return (units.has(unit) || (sort === 'number' && isAlone(statement))) && !(isOfNone && value !== 0)
}

export function nothing({ quantity: { start, end } }: Statement): Attachment {
  return { fits: [], cost: NOTHING, margin: 0, start, end }
}

/** The matters joined together right before a figure: 行政复议、行政诉讼. */
export function listBefore({ clause, lead, quantity }: Statement): Term[] {
  const last = lead.findLastIndex((term) => isListed(term) && clause.unknown(term.end, quantity.start) === 0)
  if (last < 0 || lead.slice(last + 1).some(({ tag }) => isMatterTag(tag) || isActTag(tag))) return []
  let first = last
  while (first > 0 && isListed(lead[first - 1]) && isJoined(clause, lead[first - 1], lead[first])) first -= 1
  return lead.slice(first, last + 1)
}

function isListed(term: Term | undefined): boolean {
  return term !== undefined && (isMatterTag(term.tag) || term.tag === 'other' || term.tag === 'publish')
}

function isJoined(clause: Clause, left: Term | undefined, right: Term | undefined): boolean {
  if (left && right && left.end === right.start && isDispute(left) && isDispute(right)) return true
  return left !== undefined && right !== undefined && JOINED.test(wordsOf(clause, left.end, right.start))
}

function best(statement: Statement, context: Context): Attachment {
  const { clause, quantity } = statement
  const own = withoutEveryone(statement.lead, statement.lead)
  const before = neighbours(own.toReversed(), clause, quantity.start)
  const after = neighbours(withoutEveryone(statement.tail, statement.tail), clause, quantity.end)
  const found = [...candidates([...before, ...after])].flatMap((frame): Attached[] => {
    if (!isMeasuredIn(frame, statement)) return []
    const each = attached(frame, statement, before, after, context)
    return each ? [each] : []
  })
  found.sort((a, b) => a.cost - b.cost)
  const [first] = found
  if (!first || first.cost >= NOTHING) return nothing(statement)
  const second = found.find(({ fit }) => fit.frame.says.join() !== first.fit.frame.says.join())
  return {
    fits: [first.fit],
    cost: first.cost,
    margin: Math.min(second?.cost ?? Infinity, NOTHING) - first.cost,
    start: first.start,
    end: first.end,
  }
}

interface Attached {
  readonly fit: Fit
  readonly cost: number
  readonly start: number
  readonly end: number
}

/** A number without a unit is a figure only where nothing follows. */
function isAlone({ clause, quantity, end }: Statement): boolean {
  return wordsOf(clause, quantity.end, end) === ''
}

function attached(
  frame: Frame,
  statement: Statement,
  before: readonly Neighbour[],
  after: readonly Neighbour[],
  context: Context,
): Attached | undefined {
  const { clause, quantity, start, end } = statement
  const { unknown } = clause
  // What follows is used only where it adds something: else it is told of the next.
  const leadOnly = before.length > 0 ? fitOf(frame, before, context) : undefined
  const used = after.filter(({ term }) => isOf(frame, term))
  const [firstAfter, lastAfter] = [used[0]?.term, used.at(-1)?.term]
  const whole = fitOf(frame, [...before, ...after], context)
  const nearest = before.find(({ term }) => isOf(frame, term))?.term
  const gapBefore = unknown(nearest?.end ?? start, quantity.start) * UNKNOWN
  const farthest = before.findLast(({ term }) => isOf(frame, term))?.term
  const from = farthest?.start ?? quantity.start
  const options: Attached[] = []
  if (leadOnly && nearest) {
    const left = after.reduce((sum, each) => sum + leftover(each), 0)
    options.push({
      fit: leadOnly,
      cost: leadOnly.cost + gapBefore + left + bareCost(leadOnly, statement, before),
      start: from,
      end: quantity.end,
    })
  }
  if (whole && firstAfter && lastAfter) {
    const isResult = used.some(({ term }) => isResultTag(term.tag))
    const gapAfter = unknown(quantity.end, firstAfter.start) * (isResult ? 0.2 : UNKNOWN)
    // 市政府办公室12件行政复议案件: what is counted stands right after, whatever opens the clause.
    const isNamedAfter =
      frame.of.includes(firstAfter.tag) &&
      gapAfter === 0 &&
      isNamedAlone(frame) &&
      !BARE.test(firstAfter.word)
    const isCut =
      /[、，]/u.test(wordsOf(clause, quantity.end, statement.tail[0]?.start ?? firstAfter.start)) ||
      (isResult && /^(?:或|和|及|、)/u.test(wordsOf(clause, lastAfter.end, end)))
    const rest = isResult || lastAfter.tag === 'handle' ? 0 : unknown(lastAfter.end, end) * UNKNOWN
    options.push({
      fit: whole,
      cost:
        whole.cost +
        (nearest || !isNamedAfter ? gapBefore : Math.min(gapBefore, NOTHING) * LOOSE) +
        gapAfter +
        rest +
        (isCut ? NOTHING : 0) +
        AFTER * used.length,
      start: from,
      end: lastAfter.end,
    })
  }
  return options.sort((a, b) => a.cost - b.cost)[0]
}

function isNamedAlone({ by, subject }: Frame): boolean {
  return by.length > 0 || subject === 'requests' || subject === 'disputes'
}

/** What it costs to leave a word after the figure unexplained. */
function leftover({ term, isApart }: Neighbour): number {
  if (isResultTag(term.tag) || term.tag === 'other') return 1
  return isMatterTag(term.tag) && !isApart ? NOTHING : 0
}

function isOf(frame: Frame, { tag }: Term): boolean {
  return (
    tag === 'disclosure' ||
    tag === 'anyone' ||
    frame.of.includes(tag) ||
    frame.by.includes(tag) ||
    frame.with.includes(tag)
  )
}

const BARE = /^(?:申请|申请件|依申请)$/u

/** 道路申请77件: a bare 申请 is one for information only where no other word says of what. A verb without an object opens its clause. */
function bareCost(
  { frame, matter }: Fit,
  { clause, start }: Statement,
  before: readonly Neighbour[],
): number {
  if (matter && BARE.test(matter.word)) {
    const place = before.find(({ term }) => term.end <= matter.start)?.term.end ?? start
    const from = (characters: number) => Math.max(place, matter.start - characters)
    return clause.unknown(from(1), matter.start) === 0 ? 0 : clause.unknown(from(3), matter.start) * UNKNOWN
  }
  const act = before.findLast(({ term }) => frame.by.includes(term.tag))?.term
  return !matter && act ? clause.unknown(start, act.start) * UNKNOWN : 0
}

/** Words with whether unexplained characters part them from the figure. */
function neighbours(terms: readonly Term[], { unknown }: Clause, from: number): Neighbour[] {
  let edge = from
  let isApart = false
  return terms.map((term) => {
    isApart ||= term.end <= edge ? unknown(term.end, edge) > 0 : unknown(edge, term.start) > 0
    edge = term.end <= edge ? term.start : term.end
    return { term, isApart }
  })
}
