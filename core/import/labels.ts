import { distance } from 'fastest-levenshtein'

const NUMBERING =
  /^(?:第[一二三四五六七八九十]+部分、?|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[、.:)]|\(\d+\))/u
/** 本年(2023)制发件数, 2023年制发件数: the year of a label says nothing. */
const YEAR = /\(?\d{4}年?度?\)?/gu
const MARKS = /[\s"“”'‘’「」,、。.:;()·*#]/gu

/** A label without what differs from file to file: white space, quotation marks, brackets, full width, numbering. */
export function bareLabel(text: string): string {
  return withoutNumber(text).replace(YEAR, '').replace(MARKS, '')
}

/** A label without white space and without the number before it. */
export function withoutNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '').replace(NUMBERING, '')
}

/** How alike two bare labels are, 0..1. */
export function likeness(a: string, b: string): number {
  return a === b ? 1 : 1 - distance(a, b) / Math.max(a.length, b.length)
}

/** From this likeness on a label is taken for a misspelling of another: one character of four. */
const ALIKE = 0.75
/** So long a beginning of a label is that label, rather than another one spelt wrong. */
const LONG = 5
const CUT = 0.8
/** Short labels are taken by their letters: 予以公开 is not 不予公开. */
const SHORT = 3

/** The one of some labels that a text is, misspellings included; nothing where none or two come near. */
export function nearestLabel<T extends { readonly label: string; readonly named?: unknown }>(
  text: string,
  labels: readonly T[],
): T | undefined {
  const bare = bareLabel(text)
  if (bare === '' || bare.length > 60) return undefined
  const ranked = labels
    .map((each) => ({ each, like: likenessTo(bare, bareLabel(each.label)) }))
    .sort((a, b) => b.like - a.like)
  const [best] = ranked
  // 现行有效件 is near to two words for one column.
  const second = ranked.find(({ each }, i) => i > 0 && !(each.named && each.named === best?.each.named))
  if (!best || best.like < ALIKE || (best.like < 1 && second && second.like > best.like - 0.1))
    return undefined
  return best.each
}

function likenessTo(bare: string, label: string): number {
  if (bare === label) return 1
  if (label.length <= SHORT || bare.length <= SHORT) return 0
  // 行政规范性: the end of a label was lost.
  if (bare.length >= LONG && label.startsWith(bare)) return CUT
  const [own, other] = [withoutPeriod(bare), withoutPeriod(label)]
  return Math.max(likeness(bare, label), own === other ? 0.99 : own.length > SHORT ? likeness(own, other) : 0)
}

/** 本年废止件数, 本年度废止件数 and 废止件数 are one. */
function withoutPeriod(bare: string): string {
  return bare.replace(/^(?:本年度?|当年|全年)/u, '')
}
