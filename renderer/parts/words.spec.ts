import { describe, expect, it } from 'vitest'
import { dateWords, daysWords, shareWords } from './words.ts'

describe('the words for', () => {
  it('a share never say it is finished while something is left', () => {
    expect([0, 0.5, 0.999, 1].map(shareWords)).toEqual(['0%', '50%', '99%', '已填完'])
  })

  it('days say how urgent it is', () => {
    expect([30, 8, 7, 0, -3].map((days) => daysWords(days).urgency)).toEqual([
      'calm',
      'calm',
      'near',
      'near',
      'past',
    ])
    expect(daysWords(-3).words).toBe('已过期 3 天')
  })

  it('a date have no leading zeros', () => {
    expect(dateWords('2026-01-09')).toBe('2026年1月9日')
  })
})
