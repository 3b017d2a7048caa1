import { type Editions, editionWords } from '../form/editions.ts'
import type { FollowedGroup, Form } from '../form/form.ts'
import type { Report } from '../report/report.ts'

/** An edition of the form with the years of the reports written in it. */
export interface ComparedForm {
  readonly form: Form
  readonly years: readonly number[]
}

/** The editions of some reports, oldest first. */
export function formsOf(reports: readonly Report[], known: Editions): ComparedForm[] {
  const years = Map.groupBy(reports, ({ form }) => known[form])
  return [...years]
    .map(([form, of]) => ({ form, years: of.map(({ year }) => year) }))
    .toSorted((a, b) => a.form.years.first - b.form.years.first)
}

/** What is followed in any of the editions: the newest in its order, and what only older ones have behind it in its group. */
export function groupsOf(forms: readonly ComparedForm[]): FollowedGroup[] {
  const groups = new Map<string, FollowedGroup['rows']>()
  for (const { form } of forms.toReversed())
    for (const { label, rows } of form.followed) {
      const own = groups.get(label) ?? []
      const known = new Set(own.map(({ key }) => key))
      groups.set(label, [...own, ...rows.filter(({ key }) => !known.has(key))])
    }
  return [...groups].map(([label, rows]) => ({ label, rows }))
}

/** For each edition and the next: the figures that only one of them has. */
export function apartWords(forms: readonly ComparedForm[]): string[] {
  return forms.slice(1).map((later, i) => {
    const earlier = forms[i] ?? later
    const only = `只有前者有${missingFrom(later, earlier)}，只有后者有${missingFrom(earlier, later)}，这些数两种格式之间不能比较。`
    return `${yearsWords(earlier)}的报告用的是${editionWords(earlier.form)}，${yearsWords(later)}的用的是${editionWords(later.form)}：${only}`
  })
}

function missingFrom({ form }: ComparedForm, { form: other }: ComparedForm): string {
  const keys = new Set(rowsOf(form).map(({ key }) => key))
  const labels = rowsOf(other).flatMap(({ key, label }) => (keys.has(key) ? [] : [`“${label}”`]))
  return labels.length > 0 ? labels.join('') : '的没有'
}

function rowsOf({ followed }: Form) {
  return followed.flatMap(({ rows }) => rows)
}

function yearsWords({ years }: ComparedForm): string {
  return years.map((year) => `${year}年`).join('、')
}
