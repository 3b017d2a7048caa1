import { likeness, pairsOf } from '../narrative/likeness.ts'
import { BREAK } from './pieces.ts'

/** A piece and what it became; one of them is missing where it was deleted or inserted. */
export type Pair = readonly [before: string, after: string | undefined] | readonly [undefined, string]

/** From this likeness on, one sentence is another version of the other. */
export const ALIKE = 0.4

/** Ends of paragraphs stay what they were, but never at the price of a sentence. */
const BREAK_WORTH = 0.05

/** Pairs of pieces looked at; regions larger than that are taken as deleted and written anew. */
const MOST = 400_000

/** Which of the old pieces became which of the new ones, in their order, so that what is paired is as alike as it can be. */
export function pairSentences(old: readonly string[], now: readonly string[]): Pair[] {
  if (old.length * now.length > MOST) return [...old.map(deleted), ...now.map(inserted)]
  const worth = worths(old, now)
  const best = bestSums(worth, old.length, now.length)
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length) {
    const [a = '', b = ''] = [old[i], now[j]]
    const here = at(best, i, j)
    // Pairs as late as can be: of two breaks, the one before a paragraph comes and goes with it.
    if (here === at(best, i + 1, j)) {
      pairs.push(deleted(a))
      i += 1
    } else if (here === at(best, i, j + 1)) {
      pairs.push(inserted(b))
      j += 1
    } else {
      pairs.push([a, b])
      i += 1
      j += 1
    }
  }
  return [...pairs, ...old.slice(i).map(deleted), ...now.slice(j).map(inserted)]
}

/** How alike two sentences are, 0..1; 0 where they are not versions of one another. */
export function versionLikeness(a: string, b: string): number {
  return worthOf(a, b, pairsOf(a), pairsOf(b))
}

function worths(old: readonly string[], now: readonly string[]): number[][] {
  const nowPairs = now.map(pairsOf)
  return old.map((a) => {
    const pairs = pairsOf(a)
    return now.map((b, j) => worthOf(a, b, pairs, nowPairs[j] ?? new Set()))
  })
}

function worthOf(a: string, b: string, aPairs: ReadonlySet<number>, bPairs: ReadonlySet<number>): number {
  if (a === BREAK || b === BREAK) return a === b ? BREAK_WORTH : 0
  if (a === b) return 1
  const alike = likeness(aPairs, bPairs)
  return alike < ALIKE ? 0 : alike
}

/** The greatest worth that can be had from (i, j) on. */
function bestSums(worth: readonly (readonly number[])[], rows: number, columns: number): number[][] {
  const best = Array.from({ length: rows + 1 }, () => new Array<number>(columns + 1).fill(0))
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      const own = at(worth, i, j)
      const paired = own > 0 ? own + at(best, i + 1, j + 1) : 0
      const row = best[i]
      if (row) row[j] = Math.max(paired, at(best, i + 1, j), at(best, i, j + 1))
    }
  }
  return best
}

function at(table: readonly (readonly number[])[], i: number, j: number): number {
  return table[i]?.[j] ?? 0
}

function deleted(before: string): Pair {
  return [before, undefined]
}

function inserted(after: string): Pair {
  return [undefined, after]
}
