import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { checkReport } from '../../../core/checks/check.ts'
import { isUnwritten } from '../../../core/checks/grades.ts'
import type { CheckContext } from '../../../core/checks/reading.ts'
import { CHECKS_VERSION } from '../../../core/checks/version.ts'
import { editions } from '../../../core/form/editions.ts'
import type { Severity } from '../../../core/checks/finding.ts'
import type { Report } from '../../../core/report/report.ts'
import { misprintedTotals } from '../../../core/report/misprinted-totals.ts'
import { wordsAndFigures } from '../../../core/report/words-and-figures.ts'
import { textFields, textOf } from '../../../core/report/fields.ts'
import { figureList } from '../../../core/sums/figure-list.ts'
import { digestOf } from '../../digest.ts'
import type { Submitted } from './read-submitted.ts'

/** A report ready to be written: nothing is left to be made of it in the thread that writes. */
export interface PackedReport {
  readonly agency: string
  readonly region: string
  readonly form: string
  readonly signed: boolean
  readonly asData: boolean
  readonly holdsOthers?: boolean
  /** SHA-256 of the exchange form, and of what else its document has: totals printed wrongly, what was left out. */
  readonly digest: string
  readonly substance: string
  readonly content: Uint8Array
  readonly doubts: number
  readonly figures: string
}

/** What the checks found, ready to be written. */
export interface PackedFindings {
  readonly findings: Uint8Array
  readonly errors: number
  readonly unwritten: number
  readonly warnings: number
  readonly advice: number
  readonly checkedBy: number
}

export function packReport(submitted: Submitted): PackedReport {
  const { report, doubts, lost, unread, holdsOthers = false, signed, digest, asData } = submitted
  const figures = JSON.stringify(figureList(report))
  const misprinted = misprintedTotals(report)
  const printed = misprinted.length > 0 ? JSON.stringify(misprinted) : ''
  const besides = printed + lost.join('') + unread
  return {
    agency: report.agency.name,
    region: report.agency.region ?? '',
    form: report.form,
    signed,
    asData,
    holdsOthers,
    digest: besides === '' ? digest : digestOf(Buffer.from(digest + besides)),
    substance: substanceOf(report, figures + printed),
    content: deflated({ report, doubts, lost, unread }),
    doubts: doubts.length + lost.length,
    figures,
  }
}

export function packFindings(report: Report, context: CheckContext): PackedFindings {
  const findings = checkReport(report, context)
  const of = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return {
    findings: deflated(findings),
    errors: of('error'),
    unwritten: findings.filter((finding) => finding.severity === 'error' && isUnwritten(finding)).length,
    warnings: of('warning'),
    advice: of('advice'),
    checkedBy: CHECKS_VERSION,
  }
}

/** At once: a stream of the thread pool's takes twice as long for so few bytes. */
function deflated(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value))
}

/** Digest of the figures and of what the texts say: the same in a package and in the Word file of it. */
function substanceOf(report: Report, figures: string): string {
  const texts = textFields(editions[report.form]).map((field) => [
    field,
    wordsAndFigures(textOf(report, field)),
  ])
  return digestOf(Buffer.from(JSON.stringify([report.form, report.year, figures, texts])))
}

/** What is kept of a report; older programs kept nothing of what was not read. */
type Kept = Pick<Submitted, 'report'> & Partial<Pick<Submitted, 'unread'>>

export function reportIn(content: Uint8Array): Report {
  return keptIn(content).report
}

/** A report, and what its document holds that was not read. */
export function keptIn(content: Uint8Array): Kept {
  return JSON.parse(inflateRawSync(content).toString('utf8')) as Kept
}
