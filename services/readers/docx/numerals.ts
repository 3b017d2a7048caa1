/** How Word writes the number of a list, by the name its format has in the file. Formats that are not here are written in digits. */
export function numeral(value: number, format: string): string {
  return FORMATS[format]?.(value) ?? String(value)
}

type Writer = (value: number) => string | undefined

const DIGITS = Array.from('〇一二三四五六七八九')
const COUNTING = { digits: Array.from('零一二三四五六七八九'), units: ['', '十', '百', '千'], shortTen: true }
const LEGAL = { digits: Array.from('零壹贰叁肆伍陆柒捌玖'), units: ['', '拾', '佰', '仟'], shortTen: false }
const LEGAL_TRADITIONAL = { ...LEGAL, digits: Array.from('零壹貳參肆伍陸柒捌玖') }

const upToNinetyNine: Writer = (value) => (value > 99 ? inDigits(value) : inWords(value, COUNTING))
const counting: Writer = (value) => inWords(value, COUNTING)

const FORMATS: Readonly<Record<string, Writer>> = {
  none: () => '',
  bullet: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  chineseCounting: upToNinetyNine,
  taiwaneseCounting: upToNinetyNine,
  chineseCountingThousand: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  chineseLegalSimplified: (value) => inWords(value, LEGAL),
  ideographLegalTraditional: (value) => inWords(value, LEGAL_TRADITIONAL),
  ideographDigital: inDigits,
  japaneseDigitalTenThousand: inDigits,
  taiwaneseDigital: inDigits,
  ideographTraditional: (value) => nth('甲乙丙丁戊己庚辛壬癸', value),
  ideographZodiac: (value) => nth('子丑寅卯辰巳午未申酉戌亥', value),
  ideographEnclosedCircle: (value) => nth('㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉', value),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => nth('⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', value),
  decimalEnclosedFullstop: (value) => nth('⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', value),
  upperRoman: (value) => roman(value),
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: (value) => letter(value),
  lowerLetter: (value) => letter(value)?.toLowerCase(),
}

function inDigits(value: number): string {
  return Array.from(String(value), (digit) => DIGITS[Number(digit)] ?? digit).join('')
}

/** 110 is 一百一十, 101 一百零一, 12 十二; beyond 9999 no list goes. */
function inWords(value: number, { digits, units, shortTen }: typeof COUNTING): string | undefined {
  if (value > 9_999) return undefined
  if (value === 0) return digits[0]
  const places = Array.from(String(value), Number)
  const words = places.map((digit, i) =>
    digit === 0 ? '0' : `${digits[digit] ?? ''}${units[places.length - 1 - i] ?? ''}`,
  )
  const text = words
    .join('')
    .replace(/0{1,4}$/u, '')
    .replace(/0+/gu, digits[0] ?? '')
  return shortTen && value < 20 ? text.replace(/^一十/u, '十') : text
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
}

function nth(signs: string, value: number): string | undefined {
  return Array.from(signs)[value - 1]
}

function circled(value: number): string | undefined {
  return nth('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', value)
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const

function roman(value: number): string | undefined {
  if (value < 1 || value > 3_999) return undefined
  let left = value
  let text = ''
  for (const [worth, sign] of ROMAN) {
    text += sign.repeat(Math.floor(left / worth))
    left %= worth
  }
  return text
}

/** After Z comes AA, then BB: Word repeats the letter. */
function letter(value: number): string | undefined {
  if (value < 1 || value > 26 * 10) return undefined
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}
