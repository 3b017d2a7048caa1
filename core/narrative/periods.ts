import type { Clause } from './clauses.ts'
import { OTHER_YEAR, PART_OF_YEAR } from './lexicon.ts'

/** Whether the figures of a clause are the whole report year's; undefined where the clause names no time. */
export function isOfYear(clause: Clause, year: number): boolean | undefined {
  const { words, dates, start } = clause
  const opening = words.replace(
    /^(?:其中|截至|截止到|截止|到|至|在|于|我[局县镇委办区市省院街道]|全[区县市镇省])*/u,
    '',
  )
  if (OTHER_YEAR.test(opening) && !/^.{0,4}结转/u.test(opening)) return false
  if (/^(?:全年|本年|年内|年度)/u.test(opening) && dates.length === 0) return true
  const first = dates.find(({ unit, value }) => (unit === '年' || unit === '年度') && value > 1900)
  const isOpening = first !== undefined && first.start - start <= words.length - opening.length
  const until = /截[至止]/u.test(words)
  if (PART_OF_YEAR.test(words) && !/^.{0,4}结转/u.test(opening))
    return /截至(?:目前|今)/u.test(words) ? undefined : false
  if (isOpening && !/^结转|^度结转/u.test(words.slice(first.end - start))) {
    if (first.value !== year) return false
    return isWhole(clause, until)
  }
  return first === undefined && dates.some(({ unit }) => unit === '月' || unit === '月份') && until
    ? isWhole(clause, until)
    : undefined
}

/** A month is named: the whole year only where it is until December. */
function isWhole({ dates, words }: Clause, until: boolean): boolean {
  const months = dates.filter(({ unit }) => unit === '月' || unit === '月份')
  if (months.length === 0) return true
  if (/[-—–至到]/u.test(words) && months.at(-1)?.value === 12) return true
  return until && months.at(-1)?.value === 12
}
