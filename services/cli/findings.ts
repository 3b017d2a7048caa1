import type { Finding, Severity } from '../../core/checks/finding.ts'
import { editions } from '../../core/form/editions.ts'
import type { Report } from '../../core/report/report.ts'

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', advice: '建议' }

/** Findings as lines for people: how grave, where, what, and by which rule; the last line counts them. */
export function findingsText(findings: readonly Finding[], report: Report): string {
  const { parts } = editions[report.form]
  const heading = (finding: Finding) => parts.find(({ number }) => number === finding.part)?.heading ?? ''
  const lines = findings.map(
    (finding) => `${NAMES[finding.severity]}　${heading(finding)}　${finding.message}（${finding.rule}）`,
  )
  const severities: readonly Severity[] = ['error', 'warning', 'advice']
  const counts = severities.map((severity) => `${NAMES[severity]} ${countOf(findings, severity)}`)
  return [...lines, counts.join('，')].join('\n')
}

/** How many findings are this grave. */
export function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}
