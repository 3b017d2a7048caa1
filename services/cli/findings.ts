import { checkedWords } from '../../core/checks/checked-words.ts'
import type { Finding, Severity } from '../../core/checks/finding.ts'
import { countGrades, GRADES, GRADE_WORDS, gradeOf } from '../../core/checks/grades.ts'
import { editions } from '../../core/form/editions.ts'
import type { Report } from '../../core/report/report.ts'

/** Findings as lines for people: how grave, where, what, and by which rule; the last line counts them. */
export function findingsText(
  findings: readonly Finding[],
  report: Report,
  {
    lastYear = false,
    hasRequirements = false,
  }: { readonly lastYear?: boolean; readonly hasRequirements?: boolean } = {},
): string {
  const { parts } = editions[report.form]
  const heading = (finding: Finding) => parts.find(({ number }) => number === finding.part)?.heading ?? ''
  const lines = findings.map(
    (finding) =>
      `${GRADE_WORDS[gradeOf(finding)]}　${heading(finding)}　${finding.message}（${finding.rule}）`,
  )
  const none = findings.length === 0 ? [checkedWords(lastYear, hasRequirements)] : []
  const count = countGrades(findings)
  const counts = GRADES.map((grade) => `${GRADE_WORDS[grade]} ${count[grade]}`)
  return [...lines, ...none, counts.join('，')].join('\n')
}

/** How many findings are this grave. */
export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}
