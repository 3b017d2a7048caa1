import { BLANK } from '../report/blanks.ts'
import type { Finding, RuleId, Severity } from './finding.ts'

/** How findings are told apart for people: by severity, and what is only not written yet, which is no fault of what is. */
export type Grade = Severity | 'unwritten'

/** From what is most pressing to what is least so. */
export const GRADES: readonly Grade[] = ['error', 'warning', 'advice', 'unwritten']

/** The words for them, on screen, on the approval sheet and on the command line. */
export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  error: '错误',
  warning: '提醒',
  advice: '建议',
  unwritten: '待填',
}

/** A text, a table or a marked blank still to be filled in; another gap within what was written is a fault. */
export function isUnwritten({ rule, quote }: Pick<Finding, 'rule' | 'quote'>): boolean {
  return rule === 'form.blank' && (quote === undefined || quote.text.includes(BLANK))
}

export function gradeOf(finding: Pick<Finding, 'rule' | 'quote' | 'severity'>): Grade {
  return isUnwritten(finding) ? 'unwritten' : finding.severity
}

/** What is most pressing first; of what is equally so, what stands first in the report. */
export function byGrade(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => weightOf(a) - weightOf(b))
}

/** Its place among the grades: the less, the more pressing. */
export function weightOf(finding: Finding): number {
  return GRADES.indexOf(gradeOf(finding))
}

/** How many findings there are of each grade. */
export function countGrades(findings: readonly Finding[]): Readonly<Record<Grade, number>> {
  const count = { error: 0, warning: 0, advice: 0, unwritten: 0 }
  for (const finding of findings) count[gradeOf(finding)] += 1
  return count
}

/** What a report is sent back for, counted: “2 处错误、9 处待填”; nothing where there is none. */
export function pressingWords(findings: readonly Finding[]): string {
  const { error, unwritten } = countGrades(findings.filter(({ severity }) => severity === 'error'))
  return countedWords(error, unwritten)
}

/** The same of what was put on record when a report went out, which has no more than the rules. */
export function recordedWords(errors: readonly { readonly rule: string }[]): string {
  const unwritten = errors.filter(({ rule }) => rule === ('form.blank' satisfies RuleId)).length
  return countedWords(errors.length - unwritten, unwritten)
}

/** Counts of what a report is sent back for, in words. */
export function countedWords(error: number, unwritten: number): string {
  return [
    ...(error > 0 ? [`${error} 处${GRADE_WORDS.error}`] : []),
    ...(unwritten > 0 ? [`${unwritten} 处${GRADE_WORDS.unwritten}`] : []),
  ].join('、')
}
