import { chineseNumeral } from '../narrative/numerals.ts'

/** How items are numbered, the higher before the lower. */
export const MARKER_KINDS = [
  'parenthesis',
  'numeral',
  'digit',
  'digitInParenthesis',
  'ordinal',
  'circled',
  'bullet',
] as const

export type MarkerKind = (typeof MARKER_KINDS)[number]

/** What stands before the words of an item: （一）, 1., 一是, •. */
export interface HeadingMarker {
  readonly kind: MarkerKind
  /** Undefined where it has none, or half of its brackets only. */
  readonly number: number | undefined
  /** UTF-16 units, white space around it included. */
  readonly length: number
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩'
const IN_BRACKETS = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩'

const PATTERNS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['parenthesis', /^\s*(?:[（(【〔\[]\s*)?([一二三四五六七八九十]{1,3})\s*[）)】〕\]]\s*[、.．]?\s*/u],
  ['parenthesis', /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[、.．]\s*/u],
  ['parenthesis', new RegExp(`^\\s*([${IN_BRACKETS}])\\s*`, 'u')],
  ['parenthesis', /^\s*(?:[（(]\s*)?[）)]()\s*/u],
  ['numeral', /^\s*([一二三四五六七八九十]{1,3})\s*[、.．]\s*/u],
  ['digitInParenthesis', /^\s*(?:[（(]\s*)?(\d{1,2})\s*[）)]\s*[、.．]?\s*/u],
  ['digit', /^\s*(\d{1,2})\s*(?:[、．]|\.(?!\d))\s*/u],
  ['ordinal', /^\s*([一二三四五六七八九十]{1,2})\s*是\s*[，,]?\s*/u],
  ['ordinal', /^\s*第([一二三四五六七八九十]{1,2})\s*[，,、：:]\s*/u],
  ['ordinal', /^\s*其([一二三四五六七八九十])\s*[，,、：:]\s*/u],
  ['circled', new RegExp(`^\\s*([${CIRCLED}])\\s*`, 'u')],
  ['bullet', /^\s*[•●○■□◆◇▪▲★※·・➢\u2022\uf000-\uf0ff]()\s*/u],
]

/** The number or bullet that a paragraph begins with. */
export function markerOf(text: string): HeadingMarker | undefined {
  const start = text.slice(0, LONGEST)
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(start)
    if (match) return { kind, number: numberOf(match[1] ?? ''), length: match[0].length }
  }
  return undefined
}

/** No marker with the spaces around it is longer. */
const LONGEST = 24

function numberOf(words: string): number | undefined {
  if (words === '') return undefined
  if (/^\d+$/u.test(words)) return Number(words)
  const place = Math.max(CIRCLED.indexOf(words), IN_BRACKETS.indexOf(words))
  if (place >= 0) return place + 1
  return chineseNumeral(words)
}
