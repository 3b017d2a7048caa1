import { expect, it } from 'vitest'
import { seasonOf } from './deadline.ts'

it.each([
  ['2026-01-01', 2025],
  ['2026-03-31', 2025],
  ['2026-10-31', 2025],
  ['2026-11-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
])('on %s offices write about %i', (today, year) => {
  expect(seasonOf(today)).toBe(year)
})
