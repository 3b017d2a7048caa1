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
/** Other ways to write a character: 壹佰, 廿三. */
const PLAIN: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from('壹贰叁肆伍陆柒捌玖拾佰仟萬億', (formal, i) => [
      formal,
      '一二三四五六七八九十百千万亿'.charAt(i),
    ]),
  ),
  廿: '二十',
  卅: '三十',
}

/** The characters a Chinese numeral is written with. */
export const NUMERAL = '零〇○一二两俩三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅'

/**
 * The value of a Chinese numeral: 三十二 is 32, 两 is 2, 一万二千 and 一万二 are 12000, 廿三 is 23, 二〇二四 is 2024; undefined
 * where the characters are no numeral or name no single figure: 三五, 二十四五.
 */
export function chineseNumeral(words: string): number | undefined {
  const single = words.length === 1 ? DIGITS[words] : undefined
  if (single !== undefined) return single
  const characters = Array.from(words, (each) => Array.from(PLAIN[each] ?? each)).flat()
  if (characters.length === 0) return undefined
  if (characters.length > 1 && characters.every((each) => each in DIGITS)) {
    const isSpelledOut = characters.length > 3 || characters.some((each) => DIGITS[each] === 0)
    return isSpelledOut ? Number(characters.map((each) => DIGITS[each]).join('')) : undefined
  }
  let [whole, section] = [0, 0]
  let digit: number | undefined
  /** The unit right before: 三千五 is 3500, 三千零五 is 3005. */
  let unit = 1
  for (const each of characters) {
    const [value, ten, myriad] = [DIGITS[each], TENS[each], MYRIADS[each]]
    if (value === 0) {
      if (digit) return undefined
      unit = 1
      digit = characters.length === 1 ? 0 : undefined
    } else if (value !== undefined) {
      if (digit !== undefined) return undefined
      digit = value
    } else if (ten !== undefined) {
      if (unit > 1 && unit <= ten) return undefined
      section += (digit ?? 1) * ten
      digit = undefined
      unit = ten
    } else if (myriad !== undefined) {
      const before = section + (digit ?? 0)
      if (whole + before === 0) return undefined
      whole = (whole + before) * myriad
      section = 0
      digit = undefined
      unit = myriad
    } else return undefined
  }
  return whole + section + (digit ?? 0) * (unit > 1 ? unit / 10 : 1)
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
