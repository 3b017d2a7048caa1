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
    const only = `只有前者有的是${missingFrom(later, earlier)}；只有后者有的是${missingFrom(earlier, later)}。这些数不能相互比较。`
    return `${yearsWords(earlier)}的报告用的是${editionWords(earlier.form)}，${yearsWords(later)}的用的是${editionWords(later.form)}。${only}`
  })
}

/** 规章（新制作、新公开）、其他对外管理服务事项: figures of one matter together. */
function missingFrom({ form }: ComparedForm, { form: other }: ComparedForm): string {
  const keys = new Set(rowsOf(form).map(({ key }) => key))
  const own = rowsOf(other).filter(({ key }) => !keys.has(key))
  if (own.length === 0) return '无'
  const matters = Map.groupBy(own, ({ label }) => label.split('：')[0] ?? label)
  return [...matters]
    .map(([matter, rows]) => {
      const parts = rows.flatMap(({ label }) => label.split('：').slice(1))
      return parts.length > 0 ? `${matter}（${parts.join('、')}）` : matter
    })
    .join('、')
}

function rowsOf({ followed }: Form) {
  return followed.flatMap(({ rows }) => rows)
}

function yearsWords({ years }: ComparedForm): string {
  return years.map((year) => `${year}年`).join('、')
}
