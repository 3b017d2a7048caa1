const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** The characters a Chinese numeral is written with. */
export const NUMERAL = '零〇○一二两俩三四五六七八九十百千万亿'

/**
 * The value of a Chinese numeral: 三十二 is 32, 两 is 2, 一万二千 is 12000, 二〇二四 is 2024; undefined where the
 * characters are no numeral.
 */
export function chineseNumeral(words: string): number | undefined {
  const characters = Array.from(words)
  if (characters.length > 1 && characters.every((each) => each in DIGITS)) {
    return Number(characters.map((each) => DIGITS[each]).join(''))
  }
  let whole = 0
  let section = 0
  let digit: number | undefined
  for (const each of characters) {
    const myriad = MYRIADS[each]
    const ten = TENS[each]
    if (each in DIGITS) digit = DIGITS[each]
    else if (ten !== undefined) {
      section += (digit ?? 1) * ten
      digit = undefined
    } else if (myriad !== undefined) {
      whole = (whole + section + (digit ?? 0)) * myriad
      section = 0
      digit = undefined
    } else return undefined
  }
  return characters.length === 0 ? undefined : whole + section + (digit ?? 0)
}

/** A figure written the way another was: in Chinese numerals, full-width digits, or digits grouped by commas. */
export function asWritten(original: string, value: number): string {
  if (/^[^\d０-９]/u.test(original.trim()) && Number.isInteger(value) && value < 10_000)
    return toChineseNumeral(value)
  if (/[０-９]/u.test(original))
    return String(value).replaceAll(/\d/gu, (digit) => FULL_WIDTH.charAt(Number(digit)))
  return original.includes(',') && value >= 1000
    ? value.toLocaleString('en-US', { maximumFractionDigits: 6 })
    : String(value)
}

const FULL_WIDTH = '０１２３４５６７８９'
const UNITS = ['千', '百', '十', '']

/** The numeral of a whole number from 0 to 9999: 32 is 三十二. */
export function toChineseNumeral(value: number): string {
  if (value === 0) return '零'
  const words = Array.from(String(value).padStart(4, '0'), (digit, i) =>
    digit === '0' ? '零' : `${'零一二三四五六七八九'.charAt(Number(digit))}${UNITS[i] ?? ''}`,
  )
  return words
    .join('')
    .replaceAll(/零+/gu, '零')
    .replaceAll(/^零|零$/gu, '')
    .replace(/^一十/u, '十')
}
