import { expect, it } from 'vitest'
import { candidatePairs } from './candidates.ts'

/** Sets of which every fifth shares most with the one five before it. */
const chains = Array.from({ length: 300 }, (_, i) =>
  Uint32Array.from({ length: 40 }, (__, n) => (i % 5) * 1e6 + Math.floor(i / 5) * 6 + n),
)

it('tells each pair once, the lower set first, and none with an empty set', () => {
  const sets = [new Uint32Array(), ...chains, new Uint32Array()]
  const pairs = [...candidatePairs(sets, 0.5)]
  expect(new Set(pairs).size).toBe(pairs.length)
  const found = pairs.map((pair) => [Math.floor(pair / sets.length), pair % sets.length])
  expect(found.every(([one = 0, other = 0]) => 0 < one && one < other && other <= 300)).toBe(true)
  const neighbours = found.filter(([one = 0, other = 0]) => other - one === 5)
  // 34 of 46 are shared; some four in a hundred thousand of such pairs are missed.
  expect(neighbours).toHaveLength(295)
})

it('of many sets that are all alike holds none but the one that is told, and tells no more than so many of each', () => {
  const one = Uint32Array.from({ length: 20 }, (_, n) => n)
  const sets = Array.from({ length: 1000 }, () => one)
  let told = 0
  let last = -1
  for (const pair of candidatePairs(sets, 0.5)) {
    const low = Math.floor(pair / sets.length)
    // In the order of the first set: what was told of those before it needs no remembering.
    if (low < last) throw new Error('went back')
    last = low
    told += 1
  }
  expect(told).toBe(600 * 400 + (400 * 399) / 2)
})
