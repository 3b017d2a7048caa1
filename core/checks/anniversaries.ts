import { matchesOf } from '../matches.ts'
import { chineseNumeral } from '../narrative/numerals.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

/** What was founded or begun in which year. */
const SINCE: readonly (readonly [string, number])[] = [
  ['新中国成立|中华人民共和国成立|建国', 1949],
  ['中国共产党(?:成立|建党)|建党', 1921],
  ['改革开放', 1978],
]
const NUMBER = '(?<count>\\d{2,3}|[一二三四五六七八九十百零]{1,6})周年'
const ANNIVERSARIES = SINCE.map(([what, year]) => [new RegExp(`(?:${what})${NUMBER}`, 'gu'), year] as const)

/** Years that the plans of the country are known by. */
const KNOWN_YEARS: readonly (readonly [RegExp, number])[] = [
  [/(?:全面)?(?:学习)?贯彻(?:落实)?党的二十大精神的?(?:第一年|开局之年)/gu, 2023],
  [/党的二十大召开之年/gu, 2022],
  [/“?十四五”?(?:规划)?的?(?:开局之年|第一年)/gu, 2021],
  [/“?十四五”?(?:规划)?的?(?:收官之年|最后一年)/gu, 2025],
  [/“?十三五”?(?:规划)?的?(?:收官之年|最后一年)/gu, 2020],
  [/“?十五五”?(?:规划)?的?(?:开局之年|第一年)/gu, 2026],
]
/** Told of a year to come or gone by. */
const TOLD = /明年|来年|下一?年|将|去年|上年|以来|迎接|筹备/u

const ANY = /周年|之年|第一年|最后一年/u

/** `narrative.year`: the anniversary or the year of a plan that was in another year: 新中国成立74周年 in the report of 2024. */
export function anniversaries({ year }: { readonly year: number }, text: FieldText): Finding[] {
  if (!ANY.test(text.text)) return []
  const counted = ANNIVERSARIES.flatMap(([pattern, since]) =>
    matchesOf(text.text, pattern).map(({ 0: words, index, groups }) => {
      const count = countOf(groups?.['count'] ?? '')
      return { words, index, of: count === undefined ? undefined : since + count }
    }),
  )
  const known = KNOWN_YEARS.flatMap(([pattern, of]) =>
    matchesOf(text.text, pattern).map(({ 0: words, index }) => ({ words, index, of })),
  )
  return [...counted, ...known].flatMap(({ words, index, of }): Finding[] => {
    const { before, after } = sentenceAt(text.text, index)
    if (of === undefined || of === year || TOLD.test(before + after) || before.includes(`${of}年`)) return []
    const message = `${quoted(words)}是 ${of}年，本报告是 ${year}年的，请核对。`
    const end = index + words.length
    return [findingOf(text, { rule: 'narrative.year', severity: 'advice', start: index, end, message })]
  })
}

/** 七十五, 一百零三, 75. */
function countOf(words: string): number | undefined {
  return /^\d+$/u.test(words) ? Number(words) : chineseNumeral(words)
}
