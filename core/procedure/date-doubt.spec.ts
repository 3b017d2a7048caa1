import { expect, it } from 'vitest'
import { dateDoubt, yearDoubt } from './date-doubt.ts'

it.each([
  ['2026-01-20', undefined],
  ['2026-01-15', undefined],
  ['2026-01-21', '还没有到'],
  ['2025-12-31', '2025年还没有过完'],
  ['2026-01-14', '比成文日期还早'],
])('%s, with a signature of January 15th, looked at on the 20th: %s', (date, words) => {
  const doubt = dateDoubt(date, { today: '2026-01-20', year: 2025, signedOn: '2026-01-15' })
  if (words === undefined) expect(doubt).toBeUndefined()
  else expect(doubt).toContain(words)
})

it('a deadline lies after the year it is about', () => {
  expect(yearDoubt('2026-01-01', 2025)).toBeUndefined()
  expect(yearDoubt('2025-01-20', 2025)).toContain('请核对年份')
})
