import type { TextField } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import type { Finding, Suggestion } from './finding.ts'

/** A finding that words can put right. */
export type Mendable = Finding & { readonly suggestion: Suggestion }

export function isMendable(finding: Finding): finding is Mendable {
  return finding.suggestion !== undefined
}

/** Words that speak of cells of one table otherwise than the table has it. */
export function wordsOff(findings: readonly Finding[], table: string): Mendable[] {
  return findings
    .filter(isMendable)
    .filter(
      ({ rule, cells }) =>
        rule === 'narrative.mismatch' && cells?.some((cell) => cell.startsWith(`${table}:`)),
    )
}

/**
 * The texts as they become when suggestions are taken. Of two that overlap the first is taken; one whose words no longer
 * stand in their place is left out.
 */
export function applySuggestions(
  report: Report,
  suggestions: readonly Suggestion[],
): (readonly [TextField, string])[] {
  const fields = [...new Set(suggestions.map(({ field }) => field))]
  return fields.map((field) => {
    const text = textOf(report, field)
    const own = suggestions
      .filter((each) => each.field === field && text.startsWith(each.from, each.start))
      .sort((a, b) => a.start - b.start)
    let [mended, last] = ['', 0]
    for (const { start, from, to } of own) {
      if (start < last) continue
      mended += text.slice(last, start) + to
      last = start + from.length
    }
    return [field, mended + text.slice(last)]
  })
}
