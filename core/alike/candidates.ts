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
 * sets, sorted once for each key, and of pairs found. Pairs are told set by set, so that none but the told one is held.
 * @returns each pair once, as `low * sets.length + high`, the lowest first set first
 */
export function* candidatePairs(sets: readonly Uint32Array[], atLeast: number): Generator<number> {
  const keys = sortedByKeys(sets, atLeast >= THREE_FROM ? 3 : 2)
  /** The set that each was last told with. */
  const toldWith = new Int32Array(sets.length).fill(-1)
  for (let one = 0; one < sets.length; one += 1) {
    if (sets[one]?.length === 0) continue
    for (const { order, places, bucketEnds } of keys) {
      const at = places[one] ?? 0
      const end = Math.min(bucketEnds[at] ?? 0, at + 1 + MOST_TOGETHER)
      for (let next = at + 1; next < end; next += 1) {
        const other = order[next] ?? 0
        if (toldWith[other] === one) continue
        toldWith[other] = one
        yield one * sets.length + other
      }
    }
  }
}

/** Sets sorted by one key of their signatures; those of one key are a bucket, in the order they were given. */
interface SortedSets {
  readonly order: Uint32Array
  /** Where each set stands in the order. */
  readonly places: Uint32Array
  /** Of each place in the order, where its bucket ends. */
  readonly bucketEnds: Uint32Array
}

function sortedByKeys(sets: readonly Uint32Array[], rows: number): SortedSets[] {
  const signatures = signaturesOf(sets)
  const filled = Uint32Array.from(sets.flatMap((set, i) => (set.length > 0 ? [i] : [])))
  const keys = new Uint32Array(sets.length)
  return Array.from({ length: Math.floor(HASHES / rows) }, (_, band) => {
    for (const i of filled) keys[i] = keyOf(signatures, i * HASHES + band * rows, rows)
    const order = filled.toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || a - b)
    const places = new Uint32Array(sets.length)
    const bucketEnds = new Uint32Array(order.length)
    for (let at = order.length - 1, end = order.length; at >= 0; at -= 1) {
      const set = order[at] ?? 0
      places[set] = at
      if (keys[set] !== keys[order[at + 1] ?? -1]) end = at + 1
      bucketEnds[at] = end
    }
    return { order, places, bucketEnds }
  })
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
