import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNarrative } from './narrative.ts'

const YEAR = 2024

describe('any text', () => {
  it('is read without failing, and quoted exactly', () => {
    const words = fc.constantFrom(
      '收到',
      '申请',
      '件',
      '其中',
      '未',
      '12',
      '三十',
      '，',
      '。',
      '（',
      '）',
      '：',
      '占',
      '%',
      '结转',
      '2024年',
      '行政复议',
      '、',
      '\n',
      '“',
      '”',
      '万元',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(words, { maxLength: 40 }).map((each) => each.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const { claims, breakdowns } = readNarrative(text, YEAR)
          for (const each of [...claims, ...breakdowns, ...breakdowns.flatMap(({ parts }) => parts)]) {
            expect(text.slice(each.start, each.end)).toBe(each.quote)
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
