import { expect, it } from 'vitest'
import { mayBeMeant, isSlip } from './slip.ts'

it.each([
  [95, 96],
  [326, 325],
  [426, 326],
  [189, 198],
  [1206, 1260],
])('%i and %i are one but for a slip of the hand', (one, other) => expect(isSlip(one, other)).toBe(true))

it.each([
  [5, 6],
  [95, 95],
  [19, 89],
  [19, 91],
  [99, 100],
  [142, 37],
  [1206, 1345],
])('%i and %i are not', (one, other) => expect(isSlip(one, other)).toBe(false))

it('is none of shorter numbers than are asked for', () => expect(isSlip(95, 96, 3)).toBe(false))

it.each([
  [0, 74],
  [3, 5],
  [9, 11],
  [71, 68],
  [45, 54],
  [18, 28],
  [206, 260],
  [1205, 12053],
  [32.65, 326.5],
  [236.4, 263.4],
  [0.12864, 1286.4],
])('%d may have been written for %d', (one, other) => {
  expect(mayBeMeant(one, other)).toBe(true)
  expect(mayBeMeant(other, one)).toBe(true)
})

it.each([
  [1, 4],
  [7, 1],
  [9, 26],
  [37, 56],
  [134, 2087],
  [12, 120],
  [12.5, 30],
])('%d hardly for %d', (one, other) => {
  expect(mayBeMeant(one, other)).toBe(false)
  expect(mayBeMeant(other, one)).toBe(false)
})
