import type { Report } from '../report/report.ts'
import { checkAllApplicants } from './all-applicants.ts'
import { checkAllGranted } from './all-granted.ts'
import { checkAllHandled } from './all-handled.ts'
import { checkAnsweredNone } from './answered-none.ts'
import { checkAnswerDays } from './answer-days.ts'
import { checkApplicantCounts } from './applicant-counts.ts'
import { checkApplicantShares } from './applicant-shares.ts'
import { checkArithmetic } from './arithmetic.ts'
import { checkBreakdowns } from './breakdown.ts'
import { checkCarriedAmongNew } from './carried-among-new.ts'
import { checkCarryOver } from './carry-over.ts'
import { checkCauseCounts } from './cause-counts.ts'
import { checkChannels } from './channels.ts'
import { checkChannelSums } from './channel-sums.ts'
import { checkComparedKinds } from './compared-kinds.ts'
import { checkConflicts } from './conflict.ts'
import { checkContradictions } from './contradictions/contradictions.ts'
import { checkDisputeResults } from './dispute-results.ts'
import type { Finding } from './finding.ts'
import { checkForm } from './form.ts'
import { weightOf } from './grades.ts'
import { checkGrowth } from './growth.ts'
import { checkGrowthFromTo } from './growth-from-to.ts'
import { checkGrowthTwice } from './growth-twice.ts'
import { checkGuidance } from './guidance.ts'
import { checkInForce } from './in-force.ts'
import { checkJointResults } from './joint-results.ts'
import { checkLastYear } from './last-year.ts'
import { checkMajorities } from './majority.ts'
import { checkMismatches } from './mismatch.ts'
import { checkMisplaced } from './misplaced.ts'
import { checkNoApplicants } from './no-applicants.ts'
import { checkNothingElse } from './nothing-else.ts'
import { checkOpenInAll } from './open-in-all.ts'
import { checkOtherHeading } from './other-heading.ts'
import { checkPastFigures } from './past-figures.ts'
import { checkPoints } from './points.ts'
import { checkPrivacy } from './privacy/privacy.ts'
import { checkProcessingFee } from './processing-fee.ts'
import { checkProof } from './proof/proof.ts'
import { checkRates } from './rate.ts'
import { type Check, type CheckContext, type Reading, readReport } from './reading.ts'
import { checkReferredBack } from './referred-back.ts'
import { checkRequirements } from './requirement.ts'
import { checkRepeatedSentences } from './repeated-sentence.ts'
import { checkResultShares } from './result-shares.ts'
import { checkResultsTold } from './results-told.ts'
import { checkSameFigures } from './same-figures.ts'
import { checkSatisfaction } from './satisfaction.ts'
import { checkSharedReasons } from './shared-reasons.ts'
import { checkSharesInTurn } from './shares-in-turn.ts'
import { checkSimilarity } from './similarity.ts'
import { meetsAny } from './stretches.ts'
import { checkTakenUp } from './taken-up.ts'
import { checkTrends } from './trend.ts'
import { checkTurnedFigures } from './turned-figures.ts'
import { checkWorkedOut } from './worked-out.ts'
import { checkYears } from './year.ts'

const CHECKS: readonly Check[] = [
  checkForm,
  checkArithmetic,
  checkLastYear,
  checkCarryOver,
  checkInForce,
  checkMismatches,
  checkCarriedAmongNew,
  checkAllHandled,
  checkAnsweredNone,
  checkAllGranted,
  checkResultsTold,
  checkSharedReasons,
  checkCauseCounts,
  checkAllApplicants,
  checkNoApplicants,
  checkApplicantCounts,
  checkApplicantShares,
  checkJointResults,
  checkOpenInAll,
  checkResultShares,
  checkMajorities,
  checkComparedKinds,
  checkDisputeResults,
  checkBreakdowns,
  checkChannels,
  checkChannelSums,
  checkRates,
  checkSharesInTurn,
  checkSatisfaction,
  checkGrowth,
  checkGrowthFromTo,
  checkGrowthTwice,
  checkPastFigures,
  checkTrends,
  checkWorkedOut,
  checkAnswerDays,
  checkConflicts,
  checkReferredBack,
  checkTakenUp,
  checkContradictions,
  checkTurnedFigures,
  checkProcessingFee,
  checkYears,
  checkSameFigures,
  checkProof,
  checkPoints,
  checkRepeatedSentences,
  checkSimilarity,
  checkPrivacy,
  checkGuidance,
  checkMisplaced,
  checkOtherHeading,
  checkNothingElse,
  checkRequirements,
]

/** All findings about a report, by part, then by how grave they are. */
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
  return toldOnce(CHECKS.flatMap((check) => check(report, reading))).sort(
    (a, b) => a.part - b.part || weightOf(a) - weightOf(b),
  )
}

/**
 * Two passages that differ where one of them is held against the table already, which says which is wrong, or where that is told more
 * gravely.
 */
function toldOnce(findings: Finding[]): Finding[] {
  if (!findings.some(isConflict)) return findings
  const isHeld = meeting(findings.filter(({ rule }) => rule === 'narrative.mismatch'))
  const isGrave = meeting(findings.filter((each) => isConflict(each) && !isAdvice(each)))
  return findings.filter(
    (finding) => !isConflict(finding) || !(isHeld(finding) || (isAdvice(finding) && isGrave(finding))),
  )
}

function isConflict({ rule }: Finding): boolean {
  return rule === 'narrative.conflict'
}

function isAdvice({ severity }: Finding): boolean {
  return severity === 'advice'
}

/** Whether a finding quotes a character that one of several quotes. */
function meeting(findings: readonly Finding[]): (finding: Finding) => boolean {
  const meets = new Map(
    [...Map.groupBy(findings, ({ field }) => field)].map(([field, own]) => [
      field,
      meetsAny(own.flatMap(({ quote }) => quote ?? [])),
    ]),
  )
  return ({ field, quote }) => quote !== undefined && meets.get(field)?.(quote) === true
}
