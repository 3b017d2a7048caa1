import { expect, it } from 'vitest'
import { isSlip } from './slip.ts'

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
