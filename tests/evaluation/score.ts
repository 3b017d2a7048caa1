import type { Breakdown, Claim } from '../../core/narrative/claim.ts'
import { readNarrative } from '../../core/narrative/narrative.ts'
import type { WordBook } from '../../core/narrative/terms.ts'
import type { LabelledBreakdown, LabelledClaim, Passage } from './passages.ts'

/** How many were found rightly, found wrongly, and missed. */
export interface Score {
  readonly right: number
  readonly wrong: number
  readonly missed: number
}

/** The share of what was found that is right, 0..1. */
export function precision({ right, wrong }: Score): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}

/** The share of what is there that was found, 0..1. */
export function recall({ right, missed }: Score): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

export interface Evaluation {
  readonly claims: Score
  readonly byKind: ReadonlyMap<string, Score>
  readonly breakdowns: Score
  /** A line for everything wrong or missed. */
  readonly misses: readonly string[]
}

/** Holds what the program reads in passages against what a person read in them. */
export function evaluate(passages: readonly Passage[], book?: WordBook): Evaluation {
  const byKind = new Map<string, Score>()
  const misses: string[] = []
  let breakdowns: Score = NONE
  for (const { id, year, text, ...labels } of passages) {
    const read = readNarrative(text, year, undefined, { book })
    // The labels are of whole rows.
    const ofRows = read.claims.filter(({ columns }) => !columns)
    const claims = matched(ofRows, labels.claims, isSameClaim)
    for (const { kind } of claims.right) count(byKind, kind, { ...NONE, right: 1 })
    for (const { kind, value, quote } of claims.wrong) {
      count(byKind, kind, { ...NONE, wrong: 1 })
      misses.push(`${id}  wrong claim  ${kind} ${value}  “${quote}”`)
    }
    for (const { kind, value, quote } of claims.missed) {
      count(byKind, kind, { ...NONE, missed: 1 })
      misses.push(`${id}  missed claim  ${kind} ${value}  “${quote}”`)
    }
    const divided = matched(read.breakdowns, labels.breakdowns, isSameBreakdown)
    const { right, wrong, missed } = divided
    breakdowns = sum(breakdowns, { right: right.length, wrong: wrong.length, missed: missed.length })
    for (const each of wrong) misses.push(`${id}  wrong breakdown  ${equation(each)}`)
    for (const each of missed) misses.push(`${id}  missed breakdown  ${equation(each)}`)
  }
  return { claims: [...byKind.values()].reduce(sum, NONE), byKind, breakdowns, misses }
}

/** Nothing found and nothing missed. */
export const NONE: Score = { right: 0, wrong: 0, missed: 0 }

/** Two scores together. */
export function sum(a: Score, b: Score): Score {
  return { right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }
}

function count(scores: Map<string, Score>, kind: string, score: Score): void {
  scores.set(kind, sum(scores.get(kind) ?? NONE, score))
}

/** Pairs each found one with one label at most. */
function matched<F, L>(found: readonly F[], labels: readonly L[], isSame: (found: F, label: L) => boolean) {
  const missed = [...labels]
  const wrong = found.filter((each) => {
    const index = missed.findIndex((label) => isSame(each, label))
    if (index >= 0) missed.splice(index, 1)
    return index < 0
  })
  return { right: found.filter((each) => !wrong.includes(each)), wrong, missed }
}

/** Kind and value agree and the quotes overlap. */
function isSameClaim(found: Claim, label: LabelledClaim): boolean {
  const overlaps = label.start < found.end && label.start + label.quote.length > found.start
  return found.kind === label.kind && found.row === label.row && found.value === label.value && overlaps
}

/** The same total divided into the same figures. */
function isSameBreakdown(found: Breakdown, label: LabelledBreakdown): boolean {
  return equation(found) === equation(label)
}

function equation({
  total,
  parts,
}: Pick<Breakdown, 'total'> & { readonly parts: readonly { readonly value: number }[] }): string {
  const values = parts.map(({ value }) => value).sort((a, b) => a - b)
  return `${total} = ${values.join(' + ')}`
}
