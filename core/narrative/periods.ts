import type { Clause } from './clauses.ts'
import { OTHER_YEAR, PART_OF_YEAR } from './lexicon.ts'
import type { Quantity } from './quantities.ts'

/** What may stand before the time a clause opens with. */
const BEFORE = /^(?:其中|截至|截止到|截止|到|至|在|于|我[局县镇委办区市省院街道]|全[区县市镇省])*/u
const WHOLE_YEAR = /^(?:全年|本年|年内|年度)/u
/** 上年结转 and 2023年结转 are of this year. */
const CARRIED = /^.{0,4}结转/u
const UNTIL = /截[至止]/u
const UNTIL_NOW = /截至(?:目前|今)/u

/** Whether the figures of a clause are the whole report year's; undefined where the clause names no time. */
export function isOfYear(clause: Clause, year: number): boolean | undefined {
  const { words, dates } = clause
  const before = BEFORE.exec(words)?.[0].length ?? 0
  const opening = words.slice(before)
  const isCarried = CARRIED.test(opening)
  if (!isCarried && OTHER_YEAR.test(opening)) return false
  if (WHOLE_YEAR.test(opening) && dates.length === 0) return true
  if (!isCarried && PART_OF_YEAR.test(words)) return UNTIL_NOW.test(words) ? undefined : false
  const named = dates.find(isYear)
  if (named) return isOpening(named, clause, before) ? named.value === year && isWhole(clause) : undefined
  return dates.some(isMonth) && UNTIL.test(words) ? isWhole(clause) : undefined
}

/** Whether a clause opens with a year, and does not say what was carried over from it. */
function isOpening(named: Quantity, { words, start }: Clause, before: number): boolean {
  const after = words.slice(named.end - start)
  return named.start - start <= before && !/^度?结转/u.test(after)
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
