import type { Report } from '../report/report.ts'
import { checkArithmetic } from './arithmetic.ts'
import type { Finding, Severity } from './finding.ts'
import { checkForm } from './form.ts'

/** What a check may look at besides the report itself. */
export interface CheckContext {
  /** The same unit's report of the year before. */
  readonly lastYear?: Report | undefined
}

/** A family of checks: values in, findings out. */
export type Check = (report: Report, context: CheckContext) => Finding[]

const CHECKS: readonly Check[] = [checkForm, checkArithmetic]

/** All findings about a report, by part, then by severity. */
export function checkReport(report: Report, context: CheckContext = {}): Finding[] {
  return CHECKS.flatMap((check) => check(report, context)).sort(
    (a, b) => a.part - b.part || WEIGHT[a.severity] - WEIGHT[b.severity],
  )
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 }
