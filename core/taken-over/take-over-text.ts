import { NUMERAL } from '../narrative/numerals.ts'
import { quantitiesIn } from '../narrative/quantities.ts'
import { BLANK } from '../report/blanks.ts'
import { keptPlaces, TITLED } from './kept-figures.ts'
import { movedYears, type Replaced, type Years } from './moved-years.ts'

/** A text of last year's as this year's begins: its years moved on, each figure a blank. */
export interface TakenOver {
  readonly text: string
  /** Where a blank begins, and what stood there last year. */
  readonly blanks: readonly { readonly start: number; readonly last: string }[]
}

/** Takes over a text: no figure of the year it was written in is left in it. */
export function takeOverText(last: string, years: Years): TakenOver {
  // As many characters as the text has.
  const plain = last.replaceAll(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const replaced = [...replacedIn(plain, years)].sort((a, b) => a.start - b.start || b.end - a.end)
  const blanks: { start: number; last: string }[] = []
  let [text, from] = ['', 0]
  for (const { start, end, to } of replaced) {
    if (start < from) continue
    text += last.slice(from, start)
    if (to === null) blanks.push({ start: text.length, last: last.slice(start, end) })
    text += to ?? BLANK
    from = end
  }
  return { text: text + last.slice(from), blanks }
}

function replacedIn(text: string, years: Years): Replaced[] {
  const kept = keptPlaces(text)
  const titled = placesIn(text, TITLED)
  const moved = movedYears(text, years, kept, (place) => titled[place] === 1)
  for (const { start, end } of [...moved.replaced, ...moved.dates]) kept.fill(1, start, end)
  return [...moved.replaced, ...figures(text, kept), ...spelledFigures(text, kept)]
}

function placesIn(text: string, pattern: RegExp): Uint8Array {
  const places = new Uint8Array(text.length)
  for (const { 0: words, index } of text.matchAll(pattern)) places.fill(1, index, index + words.length)
  return places
}

/** 1,234 · 12.5 · 1.2万 · 10w; the 万 of money is its unit. */
const FIGURE = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/gu
const SCALE = /^(?:\s?[百千]?[万亿](?!元)|\s?[百千](?![元瓦克米])|[wWkK](?![A-Za-z]))/u

function figures(text: string, kept: Uint8Array): Replaced[] {
  return Array.from(text.matchAll(FIGURE), ({ 0: words, index: start }) => {
    const scale = SCALE.exec(text.slice(start + words.length, start + words.length + 3))?.[0] ?? ''
    return { start, end: start + words.length + scale.length, to: null }
  }).filter(({ start }) => kept[start] !== 1)
}

const SPELLED = new RegExp(`^(?:百分之)?[${NUMERAL}]`, 'u')
/** 六成以上, 九成五, 三分之二, 百分之十二点五; 数十件, 十几件; 二十余万; 名列第三. */
const LOOSE = new RegExp(
  [
    '[一二两三四五六七八九]成(?:[一二三四五六七八九半]|(?=[以多左，。；、）)]|的(?!果)|$))',
    '[二三四五六七八九十]分之[一二两三四五六七八九]',
    `百分之[${NUMERAL}]{1,9}点[${NUMERAL}]{1,4}`,
    `(?:[数几][十百千万亿]{1,3}|[${NUMERAL}]{0,4}十几)[余多]?(?=\\s?[件条次份个篇项期人家户起宗封名页场批类])`,
    `[${NUMERAL}]{1,9}[余多][万亿](?!元)`,
    '(?<=[名位排]列?第)[一二三四五六七八九十]{1,3}(?![时线手])',
  ].join('|'),
  'gmu',
)
const VAGUE = /[余多]$/u

/** Figures in Chinese numerals, as far as they count something. */
function spelledFigures(text: string, kept: Uint8Array): Replaced[] {
  const counted = quantitiesIn(text).flatMap(({ start, end, numberEnd, sort, unit }): Replaced[] => {
    const words = text.slice(start, end)
    if (kept[start] === 1 || !SPELLED.test(words) || isNoFigure(text, start, end)) return []
    if (sort === 'date' && !/[月日度]/u.test(unit)) return []
    if (/周/u.test(unit)) return []
    const number = text.slice(start, numberEnd).replace(VAGUE, '')
    return [{ start, end: start + number.length, to: null }]
  })
  const loose = Array.from(text.matchAll(LOOSE), ({ 0: words, index: start }) => ({
    start,
    end: start + words.length,
    to: null,
  }))
  return [...counted, ...loose.filter(({ start }) => kept[start] !== 1)]
}

/** 一次性, 每一件, 一件一档, 一起研究: words, no figures. */
const BEFORE = /[每同另某任逐统唯第这那哪首头]$|一[件事项户人案]$/u
const AFTER = /^(?:性|一|事(?!项))/u
const TOGETHER = /^一起(?!行政|政府|案|诉|复议|因)/u

function isNoFigure(text: string, start: number, end: number): boolean {
  return (
    BEFORE.test(text.slice(Math.max(0, start - 2), start)) ||
    AFTER.test(text.slice(end, end + 3)) ||
    TOGETHER.test(text.slice(start, start + 4))
  )
}
