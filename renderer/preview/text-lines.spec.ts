import { expect, it } from 'vitest'
import { textLines } from './text-lines.ts'

it('counts lines, whose words may stand a little higher or lower, and not the number of the page', () => {
  expect(textLines([700, 701.2, 671, 79])).toBe(2)
  expect(textLines([79])).toBe(0)
  expect(textLines([671, 700, 642.1, 642])).toBe(3)
})
