import { describe, expect, it } from 'vitest'
import { dateWords, daysWords, shareWords, valueWords } from './words.ts'

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

  it('a value tell what is empty from what is 0, and call the kind of unit by its name', () => {
    const words = ([null, '', 0, '1.5'] as const).map((value) => valueWords('disclosure:fees/amount', value))
    expect(words).toEqual(['空', '空', '0', '1.5'])
    expect(valueWords('agency.level', 'township')).toBe('乡镇、街道')
  })

  it('a date have no leading zeros', () => {
    expect(dateWords('2026-01-09')).toBe('2026年1月9日')
  })
})
