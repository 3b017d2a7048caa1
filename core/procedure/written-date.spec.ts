import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toChineseNumeral } from '../narrative/numerals.ts'
import { readDate } from './written-date.ts'

const TODAY = '2026-01-20'
const DAY = 86_400_000

const dateIn = (first: string, last: string) =>
  fc
    .integer({ min: Date.parse(first) / DAY, max: Date.parse(last) / DAY })
    .map((days) => new Date(days * DAY).toISOString().slice(0, 10))

const spelledOut = (year: number) =>
  Array.from(String(year), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('')
const fullWidth = (words: string) =>
  words.replaceAll(/[\d./-]/gu, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0))
const two = (figure: number) => String(figure).padStart(2, '0')

type Way = (year: number, month: number, day: number) => string

const WITH_YEAR: readonly Way[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m, d) => `${y}-${two(m)}-${two(d)}`,
  (y, m, d) => `${y}.${m}.${d}`,
  (y, m, d) => `${y}/${two(m)}/${two(d)}`,
  (y, m, d) => `${y}、${m}、${d}`,
  (y, m, d) => `${y}${two(m)}${two(d)}`,
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => ` ${y} 年 ${m} 月 ${d} 号 `,
  (y, m, d) => `${y}年${m}月${d}日（星期四）`,
  (y, m, d) => `${spelledOut(y)}年${toChineseNumeral(m)}月${toChineseNumeral(d)}日`,
  (y, m, d) => `${spelledOut(y).replaceAll('〇', '○')}年${toChineseNumeral(m)}月${toChineseNumeral(d)}日`,
  (y, m, d) => `${spelledOut(y).replaceAll('〇', '零')}年${toChineseNumeral(m)}月${toChineseNumeral(d)}日`,
]

const WITHOUT_YEAR: readonly Way[] = [
  (_, m, d) => `${m}月${d}日`,
  (_, m, d) => `${m}月${d}号`,
  (_, m, d) => `${m}月${d}`,
  (_, m, d) => `${m}.${d}`,
  (_, m, d) => `${m}-${d}`,
  (_, m, d) => `${m}/${d}`,
  (_, m, d) => `${toChineseNumeral(m)}月${toChineseNumeral(d)}日`,
]

const said = (date: string, way: Way) => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return way(year, month, day)
}

describe('a date', () => {
  it('is read back in every way of writing it, full-width or not', () => {
    fc.assert(
      fc.property(
        dateIn('1990-01-01', '2099-12-31'),
        fc.constantFrom(...WITH_YEAR),
        fc.boolean(),
        (date, way, isWide) => {
          const words = isWide ? fullWidth(said(date, way)) : said(date, way)
          expect(readDate(words, TODAY)).toBe(date)
        },
      ),
    )
  })

  it('without its year is the one nearest to today', () => {
    fc.assert(
      fc.property(
        dateIn('2000-01-01', '2050-12-31'),
        fc.integer({ min: -180, max: 180 }),
        fc.constantFrom(...WITHOUT_YEAR),
        (today, days, way) => {
          const date = new Date(Date.parse(today) + days * DAY).toISOString().slice(0, 10)
          expect(readDate(said(date, way), today)).toBe(date)
        },
      ),
    )
  })

  it.each([
    ['今天', '2026-01-20'],
    ['昨日', '2026-01-19'],
    ['前天', '2026-01-18'],
    ['去年12月30日', '2025-12-30'],
    ['12.30', '2025-12-30'],
    ['26.1.15', '2026-01-15'],
    ['元月十五', '2026-01-15'],
    ['二〇二六年元月廿五日', '2026-01-25'],
    ['2026年1.15', '2026-01-15'],
    ['2024-2-29', '2024-02-29'],
  ])('%s is %s', (words, date) => expect(readDate(words, TODAY)).toBe(date))

  it.each([
    '',
    '尽快',
    '2026-2-29',
    '2月30日',
    '13.1',
    '1.32',
    '2026年',
    '1月',
    '15',
    '1.15.',
    '3026-1-1',
    'constructor',
    '一二三',
  ])('%j is none', (words) => expect(readDate(words, TODAY)).toBeUndefined())

  it('is a day there is, or none, whatever was written', () => {
    const mark = fc.constantFrom(
      '年',
      '月',
      '日',
      '号',
      '.',
      '-',
      '/',
      ' ',
      '今天',
      '十',
      '二',
      '〇',
      '去年',
      '周',
    )
    const words = fc.array(fc.oneof(mark, fc.integer({ min: 0, max: 3000 }).map(String)), { maxLength: 7 })
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((each) => each.join('')),
          fc.string(),
        ),
        (each) => {
          const date = readDate(each, TODAY)
          if (date !== undefined) expect(new Date(date).toISOString().slice(0, 10)).toBe(date)
        },
      ),
    )
  })
})

it.each([
  // In December, of the signature that is to come in January.
  ['1.15', '2026-12-01', 2026, '2027-01-15'],
  ['1月15日', '2026-12-31', 2026, '2027-01-15'],
  // Of a report that is late.
  ['1.15', '2026-12-01', 2025, '2026-01-15'],
  ['1.15', '2026-01-20', 2025, '2026-01-15'],
  ['3.31', '2026-01-20', 2025, '2026-03-31'],
  // A day before the year was over, of which it is said that it is.
  ['12.30', '2026-01-05', 2025, '2025-12-30'],
  ['11.25', '2026-12-01', 2026, '2026-11-25'],
  ['2026.1.15', '2026-12-01', 2026, '2026-01-15'],
])(
  'What is done with a report is done in the year after: %s on %s of the report of %i',
  (words, today, year, date) => {
    expect(readDate(words, today, true, year)).toBe(date)
  },
)

it('The day of what has been done is not taken for one of next year', () => {
  expect(readDate('1.25', '2026-11-30')).toBe('2027-01-25')
  expect(readDate('1.25', '2026-11-30', true)).toBe('2026-01-25')
  expect(readDate('12月5日', '2026-11-30', true)).toBe('2026-12-05')
  expect(readDate('12.30', '2026-01-05', true)).toBe('2025-12-30')
  expect(readDate('2027.1.25', '2026-11-30', true)).toBe('2027-01-25')
})
