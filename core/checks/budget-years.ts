import { matchesOf } from '../matches.ts'
import { quoted } from '../report/quoted.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './remark.ts'
import { sentenceAt } from './sentence-at.ts'
import type { FieldText } from './texts.ts'

/** 2023年部门决算, 2024年度“三公”经费预算; not 预决算 together, nor how a budget was carried out. */
const BUDGET =
  /(?<![\d〔［[（(比较与同])(?<year>20\d\d)\s{0,2}年度?(?!(?:及|和)?(?:以前|之前|以往))(?:(?!预算|决算)[\u4e00-\u9fff“”]){0,8}(?<!预)(?<what>预算|决算)(?!执行|调整|法|管理|绩效|编制)/gu
const PUBLISHED = /公开|公布|公示|发布/u
const TOLD = /相比|比上年|较上年|下一步|计划|将于|以来|整改|历年/u

/** A report tells of the accounts of the year before and of the budget of its own year: 公开2022年决算、2023年预算 is left over in 2024. */
export function budgetYears({ year }: { readonly year: number }, text: FieldText): Finding[] {
  const named = matchesOf(text.text, BUDGET).map(({ 0: words, index, groups }) => {
    const { before, after } = sentenceAt(text.text, index)
    const what = groups?.['what'] ?? ''
    return { words, index, what, year: Number(groups?.['year']), sentence: before + after }
  })
  return named
    .filter((each) => {
      const due = dueOf(each.what, year)
      const isTold = named.some((other) => other.what === each.what && other.year === due)
      return each.year < due && !isTold && PUBLISHED.test(each.sentence) && !TOLD.test(each.sentence)
    })
    .map(({ words, index, what, year: stated }) => {
      const due = dueOf(what, year)
      const message = `${quoted(words)}：${year}年应公开的是 ${due}年的${what}，可能是往年留下的，请核对。`
      const start = index + words.indexOf(String(stated))
      const end = start + String(stated).length
      return findingOf(text, {
        rule: 'narrative.year',
        severity: 'warning',
        start,
        end,
        message,
        to: String(due),
      })
    })
}

function dueOf(what: string, year: number): number {
  return what === '决算' ? year - 1 : year
}
