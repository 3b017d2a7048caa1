import { readNarrative } from '../narrative/narrative.ts'
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
import type { Check } from './reading.ts'
import { checkSimilarity } from './similarity.ts'
import { textsOf } from './texts.ts'
import { checkYears } from './year.ts'

/** What a report may be held against. */
export interface CheckContext {
  /** The same unit's report of the year before. */
  readonly lastYear?: Report | undefined
}

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
export function checkReport(report: Report, { lastYear }: CheckContext = {}): Finding[] {
  const texts = textsOf(report).map((text) => ({ ...text, narrative: readNarrative(text.text, report.year) }))
  return CHECKS.flatMap((check) => check(report, { lastYear, texts })).sort(
    (a, b) => a.part - b.part || WEIGHT[a.severity] - WEIGHT[b.severity],
  )
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, advice: 2 }
