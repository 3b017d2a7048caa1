import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { YEARS } from './report.ts'
import { readYear, yearRefusal } from './typed-year.ts'

const years = fc.integer({ min: YEARS.first, max: YEARS.last })
const spelled = (year: number, zero: string) =>
  String(year).replaceAll(/\d/gu, (digit) => `${zero}一二三四五六七八九`.charAt(Number(digit)))

describe('readYear', () => {
  it('reads a year however its four digits are written', () => {
    fc.assert(
      fc.property(years, fc.constantFrom('', '年', '年度', ' 年'), (year, behind) => {
        const wide = String(year).replaceAll(/\d/gu, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
        const ways = [String(year), wide, ...Array.from('〇零○◯OＯ0', (zero) => spelled(year, zero))]
        for (const way of ways) expect(readYear(` ${way}${behind} `)).toEqual({ year, isShort: false })
      }),
    )
  })

  it.each(['24', '24年', '２４年度', '二四', '二四年', '二十四'])('takes %s for 2024', (text) => {
    expect(readYear(text)).toEqual({ year: 2024, isShort: true })
  })

  it.each([
    '',
    '年',
    '2',
    '204',
    '20244',
    '2007',
    '2101',
    '07',
    '去年',
    '2024-2025',
    '20 24 1',
    '2024.5',
    'OO',
  ])('finds no year in “%s”', (text) => {
    expect(readYear(text)).toBeUndefined()
  })

  it('says what is not taken, short', () => {
    expect(yearRefusal('x'.repeat(90)).length).toBeLessThan(80)
  })
})
