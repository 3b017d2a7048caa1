import type { Report } from '../report/report.ts'
import { checkArithmetic } from './arithmetic.ts'
import { checkBreakdowns } from './breakdown.ts'
import { checkCarryOver } from './carry-over.ts'
import { checkConflicts } from './conflict.ts'
import type { Finding, Severity } from './finding.ts'
import { checkForm } from './form.ts'
import { checkGuidance } from './guidance.ts'
import { checkMismatches } from './mismatch.ts'
import { checkPrivacy } from './privacy/privacy.ts'
import { checkProof } from './proof/proof.ts'
import { type Check, type CheckContext, type Reading, readReport } from './reading.ts'
import { checkSimilarity } from './similarity.ts'
import { checkYears } from './year.ts'

const CHECKS: readonly Check[] = [
  checkForm,
  checkArithmetic,
  checkCarryOver,
  checkMismatches,
  checkBreakdowns,
  checkConflicts,
  checkYears,
  checkProof,
  checkSimilarity,
  checkPrivacy,
  checkGuidance,
]

/** All findings about a report, by part, then by severity. */
export function checkReport(report: Report, context: CheckContext = {}): Finding[] {
  return findingsOf(report, readReport(report, context))
}

/**
 * Checks one report again and again while it is written, each time with the last reading at hand: an edit costs what
 * was edited, and the findings are those of `checkReport`. It remembers one reading.
 */
export function createChecker(): (report: Report, context: CheckContext) => Finding[] {
  let reading: Reading | undefined
  return (report, context) => {
    reading = readReport(report, context, reading)
    return findingsOf(report, reading)
  }
}

function findingsOf(report: Report, reading: Reading): Finding[] {
  return CHECKS.flatMap((check) => check(report, reading)).sort(
    (a, b) => a.part - b.part || WEIGHT[a.severity] - WEIGHT[b.severity],
  )
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 }
