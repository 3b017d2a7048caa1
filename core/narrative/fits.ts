import type { Context } from './context.ts'
import { type Frame, FRAMES_OF, IMPLIED } from './frames.ts'
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
  ...(Object.fromEntries(
    'request reconsideration litigation normative regulation permit penalty coercion permitItem penaltyItem coercionItem fees processingFee feeNotice granted partly_granted refused unavailable not_processed other_handled past next carry unfinished fresh applicant channel disputeResult'
      .split(' ')
      .map((tag) => [tag, 10]),
  ) as Record<Tag, number>),
  other: 8,
  denial: 6,
  examine: 6,
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

/** The frames that may be filled by words, in no order. */
export function candidates(terms: readonly Neighbour[]): Set<Frame> {
  const found = new Set(IMPLIED)
  for (const { term } of terms) for (const frame of FRAMES_OF.get(term.tag) ?? []) found.add(frame)
  return found
}

/**
 * How words fill a frame: undefined where what it needs is not among them.
 * @param neighbours the words that may belong to the figure, the nearest first
 */
export function fitOf(frame: Frame, neighbours: readonly Neighbour[], context: Context): Fit | undefined {
  const needed = new Set(frame.by)
  let matter: Term | undefined
  let cost = 0
  for (const { term, isApart } of neighbours) {
    const { tag } = term
    const isMatter = frame.of.includes(tag)
    if (isMatter && !matter) matter = term
    else if (isMatter || frame.with.includes(tag) || frame.by.includes(tag)) {
      needed.delete(tag)
      continue
    } else {
      const isFilled = (matter ?? frame.isImplied) && needed.size === 0
      const isBeyond = isApart || (matter !== undefined && frame.by.length > 0)
      cost += WEIGHT[tag] * (isFilled && isBeyond ? APART : 1)
    }
    needed.delete(tag)
  }
  if (needed.size > 0) return undefined
  const named = neighbours.some(({ term }) => term.tag === 'request' || term.tag === 'requestWork')
  const within = named ? { ...context, subject: 'requests' as const } : context
  if (!frame.when(within)) return undefined
  if (matter) return { frame, cost, matter }
  const isSpokenOf = frame.isImplied && frame.by.length > 0 && frame.impliedBy.includes(context.subject)
  return isSpokenOf ? { frame, cost: cost + UNNAMED, matter } : undefined
}

/** The frame that words fill at the least cost, wherever they stand; undefined where all cost more than nothing. */
export function bestFit(terms: readonly Term[], context: Context): Fit | undefined {
  const neighbours = terms.map((term): Neighbour => ({ term, isApart: false }))
  const fits = [...candidates(neighbours)].flatMap((frame) => fitOf(frame, neighbours, context) ?? [])
  const least = fits.reduce<Fit | undefined>(
    (best, fit) => (best && best.cost <= fit.cost ? best : fit),
    undefined,
  )
  return least && least.cost < NOTHING ? least : undefined
}
