import { isMatter } from './heads.ts'
import { OUTCOMES } from './kinds.ts'
import { subjectOf } from './context.ts'
import type { Reading } from './readings.ts'
import { wordsOf } from './statements.ts'

/** A figure and the parts the text divides it into. */
export interface Division {
  readonly total: Reading
  readonly parts: readonly Part[]
  /** Whether the parts are meant to be all there are. */
  readonly exhaustive: boolean | 'unknown'
}

export interface Part {
  readonly reading: Reading
  /** Its share as the text has it, in per cent. */
  readonly share: Reading | undefined
}

/** The breakdowns of a text, by 其中, colon, brackets or a list of results, and those whose total comes last. */
export function divisionsOf(readings: readonly Reading[]): Division[] {
  const opened = readings.flatMap((_, i) => {
    const total = isOpening(readings, i) ? totalBefore(readings, i) : undefined
    const lists = total ? partsFrom(readings, i, total) : []
    return total
      ? divisions(
          total,
          lists.filter((parts) => parts.length > 1 || readings[i]?.opensParts),
        )
      : []
  })
  const others = [
    ...handledAndCarried(readings),
    ...readings.flatMap((_, i) => sumAfter(readings, i) ?? exactList(readings, i) ?? []),
  ]
  const totals = new Set(opened.map(({ total }) => total))
  return [...opened, ...others.filter(({ total }) => !totals.has(total))]
}

/** Parts without a word of dividing, known by their exact sum: 公开信息128条，预算决算1条，建设5条，其余122条. */
function exactList(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total) || total.isPart || valueOf(total) === 0) return undefined
  const rest = readings.slice(i + 1).filter((each) => isSameSentence(total, each) && isFigure(each))
  const parts = rest
    .filter(({ statement }) => statement.quantity.unit === total.statement.quantity.unit)
    .map(part)
  const count = wholeAt(parts, valueOf(total))
  if (count === undefined || parts.slice(0, count).filter(({ reading }) => valueOf(reading) > 0).length < 3)
    return undefined
  return { total, parts: parts.slice(0, count), exhaustive: true }
}

/** Whether a list of parts begins here. */
function isOpening(readings: readonly Reading[], i: number): boolean {
  const [before, here] = [readings[i - 1], readings[i]]
  if (!before || !here || !isFigure(here)) return false
  if (here.opensParts) return true
  if (before.isPart || !isSameSentence(before, here)) return false
  const previous = readings.slice(0, i).findLast((each) => isFigure(each))
  return previous !== undefined && isKindOfPart(here, previous) && !isKindOfPart(previous, previous)
}

/** Figures that by their nature divide another: results and applicants of requests, results of disputes. */
function isKindOfPart(part: Reading, total: Reading): boolean {
  const kind = total.figures[0]?.kind
  const isDispute = kind === 'reconsideration_total' || kind === 'litigation_total'
  const nearest = part.statement.lead.at(-1)?.tag
  if (isDispute) return nearest === 'disputeResult'
  const isRequest = kind === 'requests_received_new' || kind === 'requests_handled'
  const isReferred = /^(?:该|这|上述|以上)/u.test(
    wordsOf(total.statement.clause, total.statement.start, total.statement.quantity.start),
  )
  if (!isRequest && !isReferred) return false
  return (
    part.figures.some((figure) => OUTCOMES.has(figure.kind)) ||
    nearest === 'applicant' ||
    nearest === 'channel'
  )
}

function totalBefore(readings: readonly Reading[], i: number): Reading | undefined {
  const here = readings[i]
  const total =
    here &&
    readings
      .slice(0, i)
      .filter((each) => isFigure(each) && each.statement.clause.depth <= here.statement.clause.depth)
      .findLast((each) => !each.isPart || isSameSentence(each, here))
  if (!total) return undefined
  const [from, to] = [total.statement.clause, here.statement.clause]
  return from.line === to.line && to.sentence - from.sentence <= 1 ? total : undefined
}

/** The parts from an opening on, as far as the list goes. */
function partsFrom(readings: readonly Reading[], first: number, total: Reading): Part[][] {
  const parts: Part[] = []
  const cuts: number[] = []
  const opening = readings[first]
  if (!opening) return []
  const { depth } = opening.statement.clause
  for (let i = first; i < readings.length; i += 1) {
    const reading = readings[i]
    if (!reading || !isSameSentence(opening, reading) || reading.statement.clause.depth < depth) break
    if (reading.statement.clause.depth > depth) continue
    if (i > first && reading.opensParts && !reading.statement.clause.words.startsWith('其他')) break
    if (isAnotherMatter(reading, total)) break
    const last = parts.at(-1)
    if (isShare(reading) && last && !last.share) parts[parts.length - 1] = { ...last, share: reading }
    if (!isFigure(reading)) continue
    if (reading.isAfterSemicolon) cuts.push(parts.length)
    parts.push({ reading, share: undefined })
  }
  const own = parts.slice(0, ownShares(parts, total))
  return split(own, cuts, valueOf(total))
}

/** 占51.85%, 占比51.85%; not 办结率100%. */
function isShare({ statement: { clause, quantity, start } }: Reading): boolean {
  return quantity.sort === 'percent' && /占|比例|比重/u.test(wordsOf(clause, start, quantity.start))
}

/** How many parts are shares of this total: where a percentage is of the part before, another division begins. */
function ownShares(parts: readonly Part[], total: Reading): number {
  const index = parts.findIndex(({ reading, share }, i) => {
    const base = parts[i - 1]
    if (!share || !base || isShareOf(reading, share, valueOf(total))) return false
    return parts.slice(0, i).some((each) => isShareOf(reading, share, valueOf(each.reading)))
  })
  return index < 0 ? parts.length : index
}

/** Whether a percentage as written is a value's share of a whole, at the digits it is written with. */
export function isShareOf(part: Reading, share: Reading, whole: number): boolean {
  if (whole === 0) return false
  const stated = share.statement.quantity.value
  return Math.abs((valueOf(part) / whole) * 100 - stated) <= 10 ** -digitsOf(share) * 0.51 + 1e-9
}

/** How many decimal places a figure is written with. */
export function digitsOf({ statement: { clause, quantity } }: Reading): number {
  return /\.(\d+)/u.exec(wordsOf(clause, quantity.start, quantity.numberEnd))?.[1]?.length ?? 0
}

/** A list ends where it adds up; what follows may divide the same total in another way. */
function split(parts: readonly Part[], cuts: readonly number[], total: number): Part[][] {
  const whole = wholeAt(parts, total)
  if (whole !== undefined) {
    const rest = parts.slice(whole)
    return wholeAt(rest, total) === rest.length && rest.length > 1
      ? [parts.slice(0, whole), [...rest]]
      : [parts.slice(0, whole)]
  }
  const closing = parts.findLastIndex(({ reading }) => isOther(reading))
  const cut = cuts.find((each) => each > 1 && each > closing)
  return [parts.slice(0, cut ?? parts.length)]
}

/** How many parts add up to the total, zeros after them included. */
function wholeAt(parts: readonly Part[], total: number): number | undefined {
  let sum = 0
  let found: number | undefined
  parts.forEach(({ reading }, i) => {
    sum += valueOf(reading)
    if (sum === total && i > 0) found = i + 1
  })
  return found
}

function divisions(total: Reading, lists: readonly Part[][]): Division[] {
  return lists
    .filter((parts) => parts.length > 0)
    .map((parts) => ({ total, parts, exhaustive: isExhaustive(parts, valueOf(total)) }))
}

function isExhaustive(parts: readonly Part[], total: number): boolean | 'unknown' {
  const sum = parts.reduce((all, { reading }) => all + valueOf(reading), 0)
  if (sum === total) return true
  const last = parts.at(-1)?.reading
  const isOpen =
    last === undefined ||
    /^等/u.test(wordsOf(last.statement.clause, last.statement.quantity.end, last.statement.end))
  return parts.length > 1 && !isOpen && isOther(last) ? true : 'unknown'
}

function isOther({ statement }: Reading): boolean {
  return /其[他它]/u.test(wordsOf(statement.clause, statement.start, statement.quantity.start))
}

/** 收到154件，办结148件，结转下年6件. */
function handledAndCarried(readings: readonly Reading[]): Division[] {
  return readings.flatMap((total, i): Division[] => {
    if (total.figures[0]?.kind !== 'requests_received_new') return []
    const rest = readings.slice(i + 1).filter((each) => isSameSentence(total, each))
    if (rest.some((each) => each.figures.some(({ kind }) => kind === 'requests_carried_in'))) return []
    const handled = rest.find((each) => each.figures[0]?.kind === 'requests_handled')
    const carried = rest.find((each) => each.figures[0]?.kind === 'carried_out')
    return handled && carried && !carried.opensParts && !handled.opensParts
      ? divisions(total, [[part(handled), part(carried)]])
      : []
  })
}

/** 网站180条、微信220条，共计400条: the total comes last. */
function sumAfter(readings: readonly Reading[], i: number): Division | undefined {
  const total = readings[i]
  if (!total || !isFigure(total)) return undefined
  const words = wordsOf(total.statement.clause, total.statement.start, total.statement.quantity.start)
  if (!/^(?:以上|上述|两项|三项)?(?:总共|共计|合计|总计|一共)(?:为|是)?$/u.test(words)) return undefined
  const before = readings.slice(0, i).filter((each) => isFigure(each) && isSameSentence(total, each))
  const parts = before.map(part)
  const isSum = parts.reduce((sum, { reading }) => sum + valueOf(reading), 0) === valueOf(total)
  if (parts.length < 2 || before.some(({ opensParts }) => opensParts)) return undefined
  return { total, parts, exhaustive: isSum ? true : 'unknown' }
}

function part(reading: Reading): Part {
  return { reading, share: undefined }
}

function isAnotherMatter(reading: Reading, total: Reading): boolean {
  const [own, whole] = [reading.head?.matters[0], total.head?.matters[0]]
  const kind = total.figures[0]?.kind
  if (kind === 'requests_handled' && reading.figures.some((figure) => figure.kind === 'carried_out'))
    return true
  return isMatter(own) && isMatter(whole) && kind !== undefined && subjectOf(own.tag) !== subjectOf(whole.tag)
}

function isFigure({ statement: { quantity }, isComparison }: Reading): boolean {
  return !isComparison && (quantity.sort === 'count' || quantity.sort === 'number')
}

function isSameSentence(a: Reading, b: Reading): boolean {
  return a.statement.clause.sentence === b.statement.clause.sentence
}

export function valueOf({ statement }: Reading): number {
  return statement.quantity.value
}
