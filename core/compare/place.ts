import type { TextChange } from './change.ts'
import { BREAK, led, piecesOf } from './pieces.ts'

/** A stretch of the present text, its first paragraph led by a break, and what it was read as. */
export interface Place {
  readonly start: number
  readonly end: number
  /**
   * A change that reads as before, as after, or neither; words that stayed; words of neither version; a break that went with
   * the words of its paragraph.
   */
  readonly as: 'before' | 'after' | 'neither' | 'kept' | 'foreign' | 'lost'
  readonly change?: TextChange
}

/** The text a comparison started from: what stays, piece by piece, and what changes. */
type Step = { readonly kept: string } | { readonly change: TextChange }

/** A reading of the present text up to some place; the cheapest one is followed back to its beginning. */
interface Reading {
  readonly cost: number
  readonly at: number
  readonly place?: Place
  readonly from?: Reading
}

/** A piece that is gone, or that neither version has. */
const PIECE = 1_000_000
/** A change that reads otherwise than it was left: decides only between readings that are equally good. */
const UNLIKELY = 1_000
/** A break that is gone: paragraphs without words are dropped. */
const LOST_BREAK = 1
/** Readings this much worse than the best are given up. */
const HOPELESS = 200 * PIECE

/**
 * Reads the present text as the text before with some of the changes made to it, and whatever else was written.
 * @param base the text before
 * @param made keys of changes known to have been made, where the text can be read in two ways
 */
export function placesIn(
  now: string,
  base: string,
  changes: readonly TextChange[],
  made: ReadonlySet<string>,
): Place[] {
  const text = led(now)
  const boundaries = boundariesOf(text)
  let readings = withForeign([{ cost: 0, at: 0 }], boundaries)
  for (const step of stepsOf(led(base), changes)) {
    const next = readings.flatMap((reading) => continued(reading, step, text, made))
    readings = withForeign(next, boundaries)
  }
  const whole = withForeign(readings, boundaries, Infinity)
  return followed(whole.find(({ at }) => at === text.length))
}

function stepsOf(base: string, changes: readonly TextChange[]): Step[] {
  const steps: Step[] = []
  let from = 0
  for (const change of changes) {
    steps.push(...piecesOf(base.slice(from, change.start)).map((kept) => ({ kept })), { change })
    from = change.start + change.before.length
  }
  return [...steps, ...piecesOf(base.slice(from)).map((kept) => ({ kept }))]
}

/** The ways one step can be read from where a reading stands. */
function continued(from: Reading, step: Step, now: string, made: ReadonlySet<string>): Reading[] {
  if ('kept' in step) {
    const skipped =
      step.kept === BREAK
        ? reached(from, { start: from.at, end: from.at, as: 'lost' }, LOST_BREAK)
        : { ...from, cost: from.cost + PIECE }
    return [...read(from, step.kept, now).map((place) => reached(from, { ...place, as: 'kept' })), skipped]
  }
  const { change } = step
  const unlikely = made.has(change.key) ? 'before' : 'after'
  const versions = (['before', 'after'] as const).flatMap((as) =>
    withoutLostBreaks(change[as], from.at, now).flatMap(([words, cost]) =>
      read(from, words, now).map((place) =>
        reached(from, { ...place, as, change }, cost + (as === unlikely ? UNLIKELY : 0)),
      ),
    ),
  )
  return [...versions, reached(from, { start: from.at, end: from.at, as: 'neither', change }, PIECE)]
}

function read(from: Reading, words: string, now: string): Pick<Place, 'start' | 'end'>[] {
  return now.startsWith(words, from.at) ? [{ start: from.at, end: from.at + words.length }] : []
}

function reached(from: Reading, place: Place, cost = 0): Reading {
  return { cost: from.cost + cost, at: place.end, place, from }
}

/** The words of a change as they may stand at a place: a break that would be doubled there may be gone. */
function withoutLostBreaks(
  words: string,
  at: number,
  now: string,
): (readonly [words: string, cost: number])[] {
  const variants: (readonly [string, number])[] = [[words, 0]]
  const isEdge = (place: number) => place < 0 || place >= now.length || now[place] === BREAK
  if (words.startsWith(BREAK) && isEdge(at - 1)) variants.push([words.slice(BREAK.length), LOST_BREAK])
  const shorter = words.slice(0, -BREAK.length)
  if (words.endsWith(BREAK) && isEdge(at + shorter.length)) variants.push([shorter, LOST_BREAK])
  return variants
}

/** Keeps the best reading at each place, and lets each go on over pieces neither version has. */
function withForeign(
  readings: readonly Reading[],
  boundaries: ReadonlyMap<number, number>,
  patience = HOPELESS,
): Reading[] {
  const best = new Map<number, Reading>()
  const offer = (reading: Reading) => {
    const known = best.get(reading.at)
    if (!known || reading.cost < known.cost) best.set(reading.at, reading)
  }
  readings.forEach(offer)
  const limit = Math.min(...readings.map(({ cost }) => cost)) + patience
  // Boundaries ascend, so what is offered here is met again further on.
  for (const [at, end] of boundaries) {
    const from = best.get(at)
    if (!from || from.cost + PIECE > limit) continue
    offer({ cost: from.cost + PIECE, at: end, place: { start: at, end, as: 'foreign' }, from })
  }
  return [...best.values()]
}

/** Where each piece of a text begins, and where it ends. */
function boundariesOf(text: string): Map<number, number> {
  const boundaries = new Map<number, number>()
  let at = 0
  for (const piece of piecesOf(text)) {
    boundaries.set(at, at + piece.length)
    at += piece.length
  }
  return boundaries
}

function followed(last: Reading | undefined): Place[] {
  const places: Place[] = []
  for (let reading = last; reading; reading = reading.from) if (reading.place) places.unshift(reading.place)
  return places
}
