import { expect, it } from 'vitest'
import { dateDoubt } from './date-doubt.ts'

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
