import type { Context } from './context.ts'
import type { Frame } from './frame.ts'
import { FRAMES_AT } from './frames.ts'
import type { Tag } from './tags.ts'
import type { Term } from './terms.ts'

/** A frame that words fill, and at what cost. */
export interface Fit {
  readonly frame: Frame
  readonly cost: number
  /** What is counted; nothing where the text only speaks of it. */
  readonly matter: Term | undefined
}

/** What it costs to leave a word of the lexicon unexplained. */
const WEIGHT: Readonly<Record<Tag, number>> = {
  request: 10,
  reconsideration: 10,
  litigation: 10,
  normative: 10,
  regulation: 10,
  permit: 10,
  penalty: 10,
  coercion: 10,
  permitItem: 10,
  penaltyItem: 10,
  coercionItem: 10,
  fees: 10,
  processingFee: 10,
  feeNotice: 10,
  granted: 10,
  partly_granted: 10,
  refused: 10,
  unavailable: 10,
  not_processed: 10,
  other_handled: 10,
  past: 10,
  next: 10,
  carry: 10,
  unfinished: 10,
  fresh: 10,
  applicant: 10,
  channel: 10,
  disputeResult: 10,
  other: 8,
  late: 8,
  due: 8,
  denial: 6,
  examine: 6,
  assist: 8,
  receive: 5,
  handle: 5,
  publish: 5,
  announce: 5,
  issue: 5,
  repeal: 5,
  inForce: 5,
  charge: 5,
  decide: 1,
  requestWork: 3,
  anyone: 0,
  disclosure: 0,
}

/** What a figure costs that says nothing of the form: no frame that costs more is worth reading. */
export const NOTHING = 4
/** How much less an unexplained word counts that does not hang together with the figure. */
const APART = 0.35
/** What it costs to speak of something without naming it. */
const UNNAMED = 0.5

/** A word beside a figure; `isApart` where unexplained characters stand between the two. */
export interface Neighbour {
  readonly term: Term
  readonly isApart: boolean
}

/** The frames that may be filled by words: what they need is among them. */
export function candidates(neighbours: readonly Neighbour[]): Set<Frame> {
  const tags = neighbours.map(({ term }) => term.tag)
  const found = new Set<Frame>()
  for (const tag of tags) {
    for (const frame of FRAMES_AT.get(tag) ?? [])
      if (frame.by.every((each) => tags.includes(each))) found.add(frame)
  }
  return found
}

/**
 * How words fill a frame: undefined where what it needs is not among them.
 * @param neighbours the words that may belong to the figure, the nearest first
 */
export function fitOf(frame: Frame, neighbours: readonly Neighbour[], context: Context): Fit | undefined {
  const { of, by, explains, isImplied } = frame
  /** A bit for each of the words needed that has not been met. */
  let needed = 2 ** by.length - 1
  let matter: Term | undefined
  let isOfRequests = false
  let cost = 0
  for (const { term, isApart } of neighbours) {
    const { tag } = term
    isOfRequests ||= tag === 'request' || tag === 'requestWork'
    if (explains.has(tag)) {
      if (!matter && of.includes(tag)) matter = term
      const place = by.indexOf(tag)
      if (place >= 0) needed &= ~(2 ** place)
    } else {
      const isFilled = (matter ?? isImplied) && needed === 0
      const isBeyond = isApart || (matter !== undefined && by.length > 0)
      cost += WEIGHT[tag] * (isFilled && isBeyond ? APART : 1)
    }
  }
  if (needed > 0) return undefined
  if (frame.when && !frame.when(isOfRequests ? { ...context, subject: 'requests' } : context, context))
    return undefined
  if (matter) return { frame, cost, matter }
  const isSpokenOf = isImplied && by.length > 0 && frame.impliedBy.includes(context.subject)
  return isSpokenOf ? { frame, cost: cost + UNNAMED, matter } : undefined
}

/** The frame that words fill at the least cost, wherever they stand; undefined where all cost more than nothing. */
export function bestFit(terms: readonly Term[], context: Context): Fit | undefined {
  const neighbours = terms.map((term): Neighbour => ({ term, isApart: false }))
  let least: Fit | undefined
  for (const frame of candidates(neighbours)) {
    const fit = fitOf(frame, neighbours, context)
    if (fit && fit.cost < (least?.cost ?? Infinity)) least = fit
  }
  return least && least.cost < NOTHING ? least : undefined
}
