/** The year of the report that words are taken from, and of the one they are taken into. */
export interface Years {
  readonly from: number
  readonly to: number
}

/** Words of last year's text that become others; `to` is null where a blank takes their place. */
export interface Replaced {
  readonly start: number
  readonly end: number
  readonly to: string | null
}

const YEAR =
  /(?<!\d)20\d\d(?=\s?年|\s?[-—–~～至]\s?20\d\d\s?年)|二[〇○零Ｏ0][一二三四五六七八九〇○零]{2}(?=年)/gu
const DIGITS = '〇一二三四五六七八九'

/** A plan of several years keeps its name: 2021—2025年. */
const PLAN = /(?<first>20\d\d)\s?年?\s?[-—–~～至]{1,2}\s?(?<last>20\d\d)\s?年/gu
const OWN_TITLE = /^\s?年度?(?:政府信息公开|政务公开)(?:工作)?(?:年度)?报告/u
/** A date from which a rule is in force, and the dates of other years, stay whole. */
const IN_FORCE =
  /^\s?年(?:\s?\d{1,2}\s?月)?(?:\s?\d{1,2}\s?日)?(?:起|开始|正式|公布){0,2}(?:施行|实施|生效|修订|修正)/u
const REST_OF_DATE = /^\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?/u

/**
 * The years of a text, as they are of the year after: the report's own, the one before and the one after move along, all
 * others stay. In titles and numbers of documents no year moves: what was issued last year is a blank, if it is issued
 * each year.
 * @param kept which characters are part of a name
 * @param titled whether a place stands in a title
 * @returns what is replaced, and the dates that stay
 */
export function movedYears(
  text: string,
  { from, to }: Years,
  kept: Uint8Array,
  titled: (place: number) => boolean,
): { readonly replaced: Replaced[]; readonly dates: readonly { start: number; end: number }[] } {
  const plans = plansIn(text)
  const replaced: Replaced[] = []
  const dates: { start: number; end: number }[] = []
  for (const { 0: words, index: start } of text.matchAll(YEAR)) {
    const end = start + words.length
    const after = text.slice(end, end + 24)
    const year = yearOf(words)
    const isNear = Math.abs(year - from) <= 1
    const isPlan = plans.some((plan) => plan.start <= start && end <= plan.end)
    const isOfRule = IN_FORCE.test(after)
    if (isPlan || !isNear || isOfRule) {
      dates.push({ start, end: end + (REST_OF_DATE.exec(after)?.[0].length ?? 0) })
    } else if (titled(start) && !OWN_TITLE.test(after)) replaced.push({ start, end, to: null })
    else if (kept[start] === 1 && !titled(start)) dates.push({ start, end })
    else replaced.push({ start, end, to: written(words, year + to - from) })
  }
  return { replaced, dates }
}

function plansIn(text: string) {
  return Array.from(text.matchAll(PLAN), ({ 0: words, index, groups }) => ({
    start: index,
    end: index + words.length,
    years: Number(groups?.['last']) - Number(groups?.['first']),
  })).filter(({ years }) => years > 1)
}

function yearOf(words: string): number {
  return Number(words.replaceAll(/[^\d]/gu, (each) => String(Math.max(0, DIGITS.indexOf(each)))))
}

function written(original: string, year: number): string {
  return /^\d/u.test(original)
    ? String(year)
    : String(year).replaceAll(/\d/gu, (digit) => DIGITS.charAt(Number(digit)))
}
