import { type Random, randomOf } from '../variants/facts/random.ts'

export type { Random } from '../variants/facts/random.ts'

/** Choices that hang on the seed and these keys alone, so that a unit is the same however many are made. */
export function randomFor(seed: number, ...keys: readonly number[]): Random {
  return randomOf(keys.reduce((mixed, key) => Math.imul(mixed ^ (key + 0x7f4a7c15), 0x01000193) >>> 0, seed))
}

/** True in so many of a thousand cases. */
export function happens(random: Random, ofThousand: number): boolean {
  return random.int(1, 1000) <= ofThousand
}

/** A count around a median, most below its double, few of its tenfold: roughly log-normal. A median below 1 gives mostly 0. */
export function longTailed(random: Random, median: number, spread = 0.9): number {
  const normal = Array.from({ length: 6 }, () => random.int(0, 1000) / 1000 - 0.5).reduce((a, b) => a + b)
  return Math.floor(median * Math.exp(normal * Math.SQRT2 * spread) + random.int(0, 999) / 1000)
}

export interface Weighted<T> {
  readonly value: T
  readonly weight: number
}

/** A draw in which each value comes as often as its weight says. */
export function drawing<T>(list: readonly Weighted<T>[]): (random: Random) => T {
  const total = list.reduce((sum, { weight }) => sum + weight, 0)
  return (random) => {
    let left = (random.int(0, 999_999) / 1_000_000) * total
    const found = list.find(({ weight }) => (left -= weight) < 0) ?? list.at(-1)
    if (!found) throw new Error('nothing to draw from')
    return found.value
  }
}
