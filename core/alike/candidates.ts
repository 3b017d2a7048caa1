import { finished } from './grams.ts'

/** Numbers of a signature. Each is the same in two sets with the probability of their Jaccard (Broder 1997). */
const HASHES = 96
/**
 * From this share on three numbers make a key: pairs that share .6 are missed once in 2,000, of .5 once in 70. Below it two
 * do, and pairs of .3 are missed once in 100.
 */
const THREE_FROM = 0.5
/** Sets under one key; of more, each is held against so many that follow it. */
const MOST_TOGETHER = 400

const FACTORS = Array.from({ length: HASHES }, (_, i) => finished(2 * i + 1) | 1)
const ADDED = Array.from({ length: HASHES }, (_, i) => finished(2 * i + 2))

/**
 * Pairs of sets that may share as much as is asked for: those whose signatures agree in one of many keys of two or three
 * numbers (MinHash with bands, Leskovec, Rajaraman, Ullman: Mining of Massive Datasets, 3.4). The work is in the number of
 * sets, sorted once for each key, and of pairs found.
 * @returns each pair once, as `low * sets.length + high`
 */
export function candidatePairs(sets: readonly Uint32Array[], atLeast: number): Set<number> {
  const rows = atLeast >= THREE_FROM ? 3 : 2
  const signatures = signaturesOf(sets)
  const pairs = new Set<number>()
  const keys = new Uint32Array(sets.length)
  const order = sets.flatMap((set, i) => (set.length > 0 ? [i] : []))
  for (let first = 0; first + rows <= HASHES; first += rows) {
    for (const i of order) keys[i] = keyOf(signatures, i * HASHES + first, rows)
    order.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
    order.forEach((one, at) => {
      for (let next = at + 1; next < order.length && next <= at + MOST_TOGETHER; next += 1) {
        const other = order[next] ?? 0
        if (keys[other] !== keys[one]) break
        pairs.add(one * sets.length + other)
      }
    })
  }
  return pairs
}

function keyOf(signatures: Uint32Array, from: number, rows: number): number {
  let key = 0
  for (let i = from; i < from + rows; i += 1) key = finished(Math.imul(key, 31) + (signatures[i] ?? 0))
  return key
}

function signaturesOf(sets: readonly Uint32Array[]): Uint32Array {
  const signatures = new Uint32Array(sets.length * HASHES).fill(0xffffffff)
  sets.forEach((set, i) => {
    for (let hash = 0; hash < HASHES; hash += 1) {
      const [factor, added] = [FACTORS[hash] ?? 1, ADDED[hash] ?? 0]
      let least = 0xffffffff
      for (let at = 0; at < set.length; at += 1) {
        const value = (Math.imul(set[at] ?? 0, factor) + added) >>> 0
        if (value < least) least = value
      }
      signatures[i * HASHES + hash] = least
    }
  })
  return signatures
}
