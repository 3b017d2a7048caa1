import type { Clause } from './clauses.ts'
import { OTHER_YEAR, PART_OF_YEAR } from './phrases.ts'
import type { Quantity } from './quantities.ts'
import type { Term } from './terms.ts'

/** What may stand before the time a clause opens with. */
const BEFORE = /^(?:其中|截至|截止到|截止|到|至|在|于|我[局县镇委办区市省院街道]|全[区县市镇省])*/u
const WHOLE_YEAR = /^(?:全年|本年|今年|年内|年度)(?!上半年|下半年|[一二三四]季度)/u
const HEADING = /(?:公开|管理|建设|保障|情况|工作)$/u
const UNTIL = /截[至止]/u
const UNTIL_NOW = /截至(?:目前|今)/u

/** Whether the figures of a clause are the whole report year's; undefined where the clause names no time. */
export function isOfYear(clause: Clause, year: number): boolean | undefined {
  const { words, dates } = clause
  const before = BEFORE.exec(words)?.[0].length ?? 0
  const opening = words.slice(before)
  if (OTHER_YEAR.test(opening) && !carries(clause)) return false
  if (dates.length === 0 && WHOLE_YEAR.test(opening)) return true
  if (PART_OF_YEAR.test(words) && !carries(clause)) return UNTIL_NOW.test(words) ? undefined : false
  if (dates.length === 0) return undefined
  const isCarried = carries(clause)
  if (!isCarried && dates.some((date) => isYear(date) && date.value < year && isDoneIn(date, clause)))
    return false
  const named = dates.find((date) => isYear(date) && !(isCarried && date.value !== year))
  if (named) return isOpening(named, clause, before) ? named.value === year && isWhole(clause) : undefined
  const month = dates.find(isMonth)
  const isTimed = month && (UNTIL.test(words) || month.start - clause.start === before)
  return isTimed ? isWhole(clause) : undefined
}

/** 针对2023年收到申请31件的情况: a year before what was done in it, and before that what is said about both. */
function isDoneIn(
  { start, end }: Quantity,
  { words, start: from, terms, quantities, unknown }: Clause,
): boolean {
  const act = terms.find((term) => term.start >= end)
  return (
    ABOUT.test(words.slice(0, start - from)) &&
    quantities.some((quantity) => quantity.start > end) &&
    (act?.tag === 'receive' || act?.tag === 'handle' || act?.tag === 'fresh') &&
    unknown(end, act.start) === 0
  )
}

const ABOUT = /^(?:针?对于?|就|结合|围绕|根据|回顾|总结|梳理|分析|复盘|抽查|复查|通报)[^比较与同]{0,12}$/u

/** Whether a clause opens with a year, or is the heading before one: 政府信息管理情况 2022年. */
function isOpening(named: Quantity, { start, end, words }: Clause, before: number): boolean {
  const isAfterHeading = named.end === end && HEADING.test(words.slice(0, named.start - start))
  return named.start - start <= before || isAfterHeading
}

/** 上年结转 and 2023年结转 are of this year: a clause that carries something over names years as morphemes. */
export function carries({ terms }: Clause): boolean {
  return terms.some(({ tag }) => tag === 'carry' || tag === 'unfinished')
}

/** A clause with the years it carries from and to as words: 2023年结转, 结转至2025年 in a report of 2024. */
export function withYears(clause: Clause, year: number): Clause {
  if (clause.dates.length === 0) return clause
  const isCarried = carries(clause)
  const dates = clause.dates.filter((date) => isYear(date) && (isCarried || isHandedOn(clause, date)))
  const years = dates.flatMap(({ start, end, value }): Term[] => {
    if (value !== year - 1 && value !== year + 1) return []
    return [{ start, end, tag: value < year ? 'past' : 'next', word: String(value) }]
  })
  if (years.length === 0) return clause
  return { ...clause, terms: [...clause.terms, ...years].sort((a, b) => a.start - b.start) }
}

/** 转2025年办理 carries over without the word for it. */
function isHandedOn({ words, start }: Clause, date: Quantity): boolean {
  return /转[入到至]?$/u.test(words.slice(0, date.start - start))
}

/** Where months are named, the whole year only until December. */
function isWhole({ dates, words }: Clause): boolean {
  const last = dates.filter(isMonth).at(-1)
  return last === undefined || (last.value === 12 && (UNTIL.test(words) || /[-—–至到]/u.test(words)))
}

function isYear({ unit, value }: Quantity): boolean {
  return (unit === '年' || unit === '年度') && value > 1900
}

function isMonth({ unit }: Quantity): boolean {
  return unit === '月' || unit === '月份'
}
