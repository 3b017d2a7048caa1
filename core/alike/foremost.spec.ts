import { expect, it } from 'vitest'
import { createForemost } from './foremost.ts'

it('keeps the foremost in order, equal ones as they came, and counts all', () => {
  const items = Array.from({ length: 500 }, (_, i) => ({ i, rank: (i * 7919) % 100 }))
  const foremost = createForemost<(typeof items)[number]>(60, (a, b) => a.rank - b.rank)
  for (const item of items) foremost.add(item)
  expect(foremost.all()).toEqual(items.toSorted((a, b) => a.rank - b.rank).slice(0, 60))
  expect(foremost.count()).toBe(500)
})
