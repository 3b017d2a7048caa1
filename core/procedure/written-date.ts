import { chineseNumeral, NUMERAL } from '../narrative/numerals.ts'

/** Years that a report, its signature and its deadline can be of. */
const YEARS = { first: 1949, last: 2100 }

/** Days from today, by what they are called. */
const NAMED_DAYS: ReadonlyMap<string, number> = new Map([
  ['大前天', -3],
  ['前天', -2],
  ['前日', -2],
  ['昨天', -1],
  ['昨日', -1],
  ['今天', 0],
  ['今日', 0],
  ['本日', 0],
  ['当天', 0],
  ['明天', 1],
  ['明日', 1],
  ['后天', 2],
])

/** Years from this one, by what they are called. */
const NAMED_YEARS: readonly (readonly [string, number])[] = [
  ['前年', -2],
  ['去年', -1],
  ['上年', -1],
  ['今年', 0],
  ['本年', 0],
  ['明年', 1],
]

const YEAR = '(?<year>\\d{4}|\\d{2})'
const MONTH = '(?<month>\\d{1,2})'
const DAY = '(?<day>\\d{1,2})'
/** What stands between figures. */
const MARK = '[-./,。、·—–−]'

const SHAPES: readonly RegExp[] = [
  new RegExp(`^${YEAR}(?<mark>${MARK})${MONTH}${MARK}${DAY}$`, 'u'),
  new RegExp(`^${YEAR}年${MONTH}(?:月|${MARK})${DAY}[日号]?$`, 'u'),
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  new RegExp(`^${MONTH}(?:月|${MARK})${DAY}[日号]?$`, 'u'),
]

/**
 * The day that someone wrote, in any usual way: 2026-1-15, 2026.1.15, 2026/01/15, 20260115, 2026年1月15日,
 * 二〇二六年一月十五日, 1月15日, 1.15, 去年12月30日, 今天, 昨天; full-width or not. Without a year it is the one in which the day is
 * nearest to today; of what has been done, the last that is not weeks ahead, or one of the year after the report's, in which
 * reports are signed, handed in and published.
 * @param today "2026-01-20"
 * @param ofYear the year of the report, for what is done with one
 * @returns "2026-01-15"; undefined where it is no day, or none that there is
 */
export function readDate(words: string, today: string, isDone = false, ofYear?: number): string | undefined {
  const plain = words
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replace(/[(（]?(?:星期|礼拜|周)[一二三四五六日天][)）]?$/u, '')
  const days = NAMED_DAYS.get(plain)
  if (days !== undefined) return shifted(today, days)
  const figures = inFigures(plain, today)
  const found = SHAPES.map((shape) => shape.exec(figures)?.groups).find((groups) => groups !== undefined)
  if (!found) return undefined
  const [month, day] = [Number(found['month']), Number(found['day'])]
  return found['year'] === undefined
    ? nearest(month, day, today, isDone ? MOST_AHEAD : Infinity, ofYear)
    : dateOf(fullYear(found['year']), month, day)
}

/** Named years and Chinese numerals as figures: 去年十二月三十日 as 2025年12月30日. */
function inFigures(words: string, today: string): string {
  const named = NAMED_YEARS.reduce(
    (said, [name, years]) =>
      said.startsWith(name) ? `${yearOf(today) + years}年${said.slice(name.length)}` : said,
    words,
  )
  return named
    .replace('元月', '1月')
    .replaceAll(new RegExp(`[${NUMERAL}]{1,6}`, 'gu'), (numeral) =>
      String(chineseNumeral(numeral) ?? numeral),
    )
}

/** Years of two figures are of this century. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

/** Days that a step may be dated ahead of the day it is noted. */
const MOST_AHEAD = 14

function nearest(
  month: number,
  day: number,
  today: string,
  mostAhead: number,
  ofYear?: number,
): string | undefined {
  const year = yearOf(today)
  const dates = [year - 1, year, year + 1]
    .flatMap((each) => dateOf(each, month, day) ?? [])
    .filter(
      (date) =>
        Date.parse(date) - Date.parse(today) <= mostAhead * 86_400_000 ||
        (ofYear !== undefined && yearOf(date) === ofYear + 1),
    )
  const distance = (date: string) => Math.abs(Date.parse(date) - Date.parse(today))
  return dates.toSorted((a, b) => distance(a) - distance(b))[0]
}

function dateOf(year: number, month: number, day: number): string | undefined {
  if (year < YEARS.first || year > YEARS.last) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isThere ? date.toISOString().slice(0, 10) : undefined
}

function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4))
}
