import type { Clause } from './clauses.ts'
import type { Context } from './context.ts'
import { withoutEveryone } from './everyone.ts'
import { bestFit, candidates, type Fit, fitOf, type Neighbour, NOTHING } from './fits.ts'
import type { Frame } from './frame.ts'
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
/** What stands before a figure that names its matter itself counts so much less. */
const LOOSE = 0.5
/** An unexplained character before a result, which may stand anywhere after its figure. */
const FAR = 0.2
/** Words after the figure are less likely its own than those before. */
const AFTER = 0.3
const THESE = /^(?:政府信息公开|信息公开|依申请公开|行政)?(?:申请|复议案件|诉讼案件)中$/u
const JOINED = new RegExp(`^(?:案件|件|决定|信息|申请|情况)?(?:${JOINT})$`, 'u')

/** Reads a figure: the frame that explains the words that hang together with it best. */
export function attachmentOf(statement: Statement, context: Context): Attachment {
  const { clause, quantity, lead, start } = statement
  const isOfEach = quantity.value === 0 || /各(?:有|为|是)?$/u.test(wordsOf(clause, start, quantity.start))
  // 申请的27件中, and 27件申请中 at the head: these, which were told before.
  const behind = wordsOf(clause, quantity.end, clause.end)
  if (behind.startsWith('中') || (start === quantity.start && THESE.test(behind))) return nothing(statement)
  if (isOfEach) {
    const items = itemsOf(clause, lead, start, quantity.start)
    if (items.length > 1) return ofEach(items, statement, context)
  }
  return isOfSeveral(listBefore(statement)) ? nothing(statement) : best(statement, context)
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

/** 行政复议、行政诉讼 are two figures; 信访类、重复申请 are two rows of one. */
function isOfSeveral(list: readonly Term[]): boolean {
  return list.some(({ tag }) => tag !== list[0]?.tag)
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
  const before = neighbours(
    withoutEveryone(statement.lead, statement.lead).toReversed(),
    clause,
    quantity.start,
  )
  const after = neighbours(withoutEveryone(statement.tail, statement.tail), clause, quantity.end)
  const all = [...before, ...after]
  let first: Attached | undefined
  let second = NOTHING
  for (const frame of candidates(all)) {
    if (!isMeasuredIn(frame, statement)) continue
    for (const each of [withLead, withTail]) {
      const found = each(frame, { statement, before, after, all, context })
      if (!found) continue
      const isOther = first && !isSaidAlike(first.fit.frame, frame)
      if (found.cost < (first?.cost ?? NOTHING)) {
        if (first && isOther) second = first.cost
        first = found
      } else if (isOther) second = Math.min(second, found.cost)
    }
  }
  if (!first) return nothing(statement)
  const { fit, cost, start, end } = first
  return { fits: [fit], cost, margin: second - cost, start, end }
}

function isSaidAlike({ says: a }: Frame, { says: b }: Frame): boolean {
  return a.length === b.length && a.every((kind, i) => kind === b[i])
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

/** A figure with the words beside it, the nearest first. */
interface Beside {
  readonly statement: Statement
  readonly before: readonly Neighbour[]
  readonly after: readonly Neighbour[]
  readonly all: readonly Neighbour[]
  readonly context: Context
}

/** 申请办结5件: the words before the figure are its own, and those after it are not. */
function withLead(frame: Frame, { statement, before, after, context }: Beside): Attached | undefined {
  const { clause, quantity } = statement
  const nearest = before.find(({ term }) => frame.explains.has(term.tag))?.term
  const fit = nearest && fitOf(frame, before, context)
  if (!nearest || !fit) return undefined
  const left = after.reduce((sum, each) => sum + leftover(each), 0)
  const gap = clause.unknown(nearest.end, quantity.start) * UNKNOWN
  const cost = fit.cost + gap + left + bareCost(fit, statement, before) + otherCost(frame, statement, after)
  return { fit, cost, start: startOf(frame, before) ?? quantity.start, end: quantity.end }
}

/** 收到70件申请, 3件结转下年度: some of its words stand after the figure. */
function withTail(frame: Frame, { statement, before, after, all, context }: Beside): Attached | undefined {
  const { clause, quantity, start, end } = statement
  const used = after.filter(({ term }) => frame.explains.has(term.tag)).map(({ term }) => term)
  const [first, last] = [used[0], used.at(-1)]
  const fit = first && fitOf(frame, all, context)
  if (!first || !last || !fit) return undefined
  const nearest = before.find(({ term }) => frame.explains.has(term.tag))?.term
  const isResult = used.some(({ tag }) => isResultTag(tag))
  const gapAfter = clause.unknown(quantity.end, first.start) * (isResult ? FAR : UNKNOWN)
  const gapBefore = clause.unknown(nearest?.end ?? start, quantity.start) * UNKNOWN
  // 市政府办公室12件行政复议案件: what is counted stands right after, whatever opens the clause.
  const isNamed =
    !nearest &&
    gapAfter === 0 &&
    isNamedAlone(frame) &&
    frame.of.includes(first.tag) &&
    !BARE.test(first.word)
  const rest = isResult || last.tag === 'handle' ? 0 : clause.unknown(last.end, end) * UNKNOWN
  const gaps = (isNamed ? Math.min(gapBefore, NOTHING) * LOOSE : gapBefore) + gapAfter + rest
  const others = otherCost(frame, statement, after) + (isCut(statement, used) ? NOTHING : 0)
  const cost = fit.cost + gaps + AFTER * used.length + others
  return { fit, cost, start: startOf(frame, before) ?? quantity.start, end: last.end }
}

function startOf({ explains }: Frame, before: readonly Neighbour[]): number | undefined {
  return before.findLast(({ term }) => explains.has(term.tag))?.term.start
}

/** 3件、废止: the words are another figure's. 37件予以公开或告知途径: they are one of two results. */
function isCut({ clause, quantity, tail }: Statement, used: readonly Term[]): boolean {
  const [first, last] = [tail[0], used.at(-1)]
  if (!first || !last) return false
  if (/[、，]/u.test(wordsOf(clause, quantity.end, first.start))) return true
  return (
    used.some(({ tag }) => isResultTag(tag)) &&
    /^(?:或|和|及|、)(?![\d占])/u.test(wordsOf(clause, last.end, clause.end))
  )
}

function isNamedAlone({ by, subject }: Frame): boolean {
  return by.length > 0 || subject === 'requests' || subject === 'disputes'
}

/** What it costs to leave a word after the figure unexplained. */
function leftover({ term, isApart }: Neighbour): number {
  if (isResultTag(term.tag) || term.tag === 'other') return 1
  if (term.tag === 'past') return NOTHING / 2
  return isMatterTag(term.tag) && !isApart ? NOTHING : 0
}

/** 申请 alone: of what it asks other words may say. */
export const BARE = /^(?:申请|申请件|依申请)$/u

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

/** 上年结转的3个小区, 上年结转的2件提案: what came over from the year before is named behind its unit, and is no request. */
function otherCost({ says }: Frame, { clause, quantity }: Statement, after: readonly Neighbour[]): number {
  if (!says.includes('requests_carried_in')) return 0
  const next = after[0]?.term
  if (next?.start === quantity.end) return next.tag === 'other' ? NOTHING : 0
  const isNamed = quantity.unit !== '件' && NOUN.test(wordsOf(clause, quantity.end, quantity.end + 2))
  return isNamed && !after.some(({ term }) => term.tag === 'request') ? NOTHING : 0
}

/** Two characters of which the first is no adverb and begins no other clause. */
const NOUN = /^(?![均都全已皆也亦又于在因由经按依待尚仍未正是为其和与及并并被共外])[\u4e00-\u9fff]{2}/u

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
