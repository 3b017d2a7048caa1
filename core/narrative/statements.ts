import { matchesOf } from '../matches.ts'
import type { Clause } from './clauses.ts'
import type { Quantity } from './quantities.ts'
import type { Term } from './terms.ts'
import { those } from './those.ts'

/** A figure with the words that belong to it: those before it, and those after it up to the next. */
export interface Statement {
  readonly clause: Clause
  readonly quantity: Quantity
  readonly start: number
  readonly end: number
  readonly lead: readonly Term[]
  readonly tail: readonly Term[]
}

/** The words that join one matter to the next. */
export const JOINT = '、|以及|或者|和|及(?!时)|与|或|并'
const JOINTS = new RegExp(JOINT, 'gu')
const LEADING_JOINTS = new RegExp(`^(?:${JOINT})*`, 'u')
/** So many words on one side of a figure may be said of it, and so many places are tried to part two figures. */
const MOST = 12

/** The words of a clause between two places of the text. */
export function wordsOf({ words, start }: Clause, from: number, to: number): string {
  return words.slice(from - start, to - start)
}

/** What stands between the figures of a clause: before the first, between each two, after the last. */
export interface Gap {
  readonly terms: readonly Term[]
  /** Where the words of the figure before may end and those of the figure after begin. */
  readonly places: readonly number[]
}

/** The gaps of a clause, one more than it has figures. */
export function gapsOf(clause: Clause): Gap[] {
  const { quantities, terms } = clause
  let next = 0
  return [...quantities, undefined].map((quantity, i) => {
    const from = quantities[i - 1]?.end ?? clause.start
    const to = quantity?.start ?? clause.end
    const first = next
    while ((terms[next]?.start ?? Infinity) < to) next += 1
    const own = those(terms.slice(first, next), ({ start, end }) => start >= from && end <= to)
    const isInner = i > 0 && i < quantities.length
    return {
      terms: own,
      places: isInner ? placesIn(clause, own, from, to) : [i === 0 ? clause.start : clause.end],
    }
  })
}

function placesIn(clause: Clause, terms: readonly Term[], from: number, to: number): number[] {
  const joints = matchesOf(wordsOf(clause, from, to), JOINTS)
    .map(({ index, 0: joint }) => from + index + joint.length)
    .filter((place) => !terms.some(({ start, end }) => start < place && end > place))
  // No figure's words reach over 、.
  const mark = joints.find((place) => clause.words.charAt(place - 1 - clause.start) === '、')
  if (mark !== undefined) return [mark]
  if (terms.length === 0) return joints.length > 0 ? joints.slice(0, 1) : [from, to]
  const places = [...new Set([from, ...joints, ...terms.map(({ end }) => end), to])].sort((a, b) => a - b)
  return places.length <= MOST ? places : [...places.slice(0, MOST / 2), ...places.slice(-MOST / 2)]
}

/** The statement of a figure whose words begin and end at given places. */
export function statementOf(
  clause: Clause,
  quantity: Quantity,
  [before, after]: readonly [Gap, Gap],
  [from, end]: readonly [number, number],
): Statement {
  return {
    clause,
    quantity,
    start: startOf(clause, from, quantity),
    end,
    lead: those(before.terms, ({ start }) => start >= from).slice(-MOST),
    tail: those(after.terms, (term) => term.end <= end).slice(0, MOST),
  }
}

/** Where the words of a figure begin: behind what joins them to those before. */
export function startOf(clause: Clause, from: number, quantity: Quantity): number {
  return from + (LEADING_JOINTS.exec(wordsOf(clause, from, quantity.start))?.[0].length ?? 0)
}
