import { matchesOf } from '../../matches.ts'
import { chineseNumeral, toChineseNumeral } from '../../narrative/numerals.ts'
import type { Span } from '../remark.ts'

/** The ways official prose numbers its points. */
export type OrdinalStyle = 'is' | 'nth' | 'bracketed' | 'bracketedDigit' | 'circled' | 'comma' | 'digit'

/** One number of a list, as it stands in the text. */
export interface Ordinal extends Span {
  readonly style: OrdinalStyle
  readonly value: number
  /** Stands where only a list's number can: after a mark or at a paragraph's start. */
  readonly isSure: boolean
  /** The mark before it; '' at the start of the text. */
  readonly before: string
}

const N = '[一二三四五六七八九十]{1,3}'

interface Style {
  readonly style: OrdinalStyle
  readonly pattern: RegExp
  /** Marks after which the number is sure to be a list's; a paragraph's start always is. */
  readonly after: RegExp
  readonly write: (value: number, original: string) => string
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const WORDS: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3 }
const renumbered = (value: number, original: string) =>
  original.replace(new RegExp(N, 'u'), toChineseNumeral(value))
const redigited = (value: number, original: string) => original.replace(/\d+/u, String(value))

/** 一是一、二是二 is an idiom, 二是指 and 三是否 are not numbers; 第（一）项 names an article's item. */
const STYLES: readonly Style[] = [
  {
    style: 'is',
    pattern: new RegExp(`(?<![第之百千])(?<n>${N})是(?![否指非]|\\k<n>)`, 'gu'),
    after: /[。；：，、！？;:,.!?…—（(“"）)]/u,
    write: renumbered,
  },
  {
    style: 'nth',
    pattern: new RegExp(`第(?<n>${N})(?=[，,、：:])(?!、第)|(?<w>首先|其次|再次)(?=[，,、：:])`, 'gu'),
    after: /[。；：;:！!？?—]/u,
    write: renumbered,
  },
  {
    style: 'bracketed',
    pattern: new RegExp(`[（(](?<n>${N})[）)](?!项|款|目|、?[（(]|[至到—-])`, 'gu'),
    after: /[。；：;:！!？?]/u,
    write: renumbered,
  },
  {
    style: 'bracketedDigit',
    pattern: /[（(](?<d>\d{1,2})[）)](?!项|款|目|、?[（(]|[至到—-])/gu,
    after: /[。；：;:！!？?]/u,
    write: redigited,
  },
  {
    style: 'circled',
    pattern: /(?<c>[①-⑳])(?![①-⑳、至到—-])/gu,
    after: /[。；：，、;:,！!？?（(]/u,
    write: (value) => CIRCLED.charAt(value - 1),
  },
  {
    style: 'comma',
    pattern: new RegExp(`(?<n>${N})、(?![一二三四五六七八九十])`, 'gu'),
    after: /[。；;！!？?]/u,
    write: renumbered,
  },
  {
    style: 'digit',
    pattern: /(?<!\d[.．、])(?<![\d年月])(?<d>\d{1,2})(?:[.．](?!\d)|、(?!\s*\d))/gu,
    after: /[。；：;:！!？?]/u,
    write: redigited,
  },
]

/** The numbers of lists in a text, by place. */
export function ordinalsOf(text: string): Ordinal[] {
  return STYLES.flatMap((style) => ordinalsOfStyle(text, style)).sort((a, b) => a.start - b.start)
}

/** The same number written with another value. */
export function writeOrdinal(ordinal: Ordinal, text: string, value: number): string {
  const original = text.slice(ordinal.start, ordinal.end)
  const write = STYLES.find(({ style }) => style === ordinal.style)?.write
  return write && !(original in WORDS) ? write(value, original) : original
}

function ordinalsOfStyle(text: string, { style, pattern, after }: Style): Ordinal[] {
  const ordinals: Ordinal[] = []
  for (const match of matchesOf(text, pattern)) {
    const value = valueOf(match.groups ?? {})
    if (value === undefined || value === 0) continue
    const before = markBefore(text, match.index)
    const isSure = before === '' || before === '\n' || after.test(before)
    ordinals.push({ style, value, isSure, before, start: match.index, end: match.index + match[0].length })
  }
  return ordinals
}

function valueOf({ n, d, c, w }: Readonly<Record<string, string | undefined>>): number | undefined {
  if (n !== undefined) return chineseNumeral(n)
  if (d !== undefined) return Number(d)
  if (c !== undefined) return CIRCLED.indexOf(c) + 1
  return w === undefined ? undefined : WORDS[w]
}

function markBefore(text: string, at: number): string {
  let i = at - 1
  while (i >= 0 && /[^\S\n]/u.test(text.charAt(i))) i -= 1
  return i < 0 ? '' : text.charAt(i)
}
