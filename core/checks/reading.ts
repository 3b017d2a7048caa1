import type { Narrative } from '../narrative/narrative.ts'
import type { Report } from '../report/report.ts'
import type { Finding } from './finding.ts'
import type { FieldText } from './texts.ts'

/** A text of the report, read once for all checks. */
export interface ReadText extends FieldText {
  readonly narrative: Narrative
}

/** What a check may look at besides the report itself. */
export interface Reading {
  /** The same unit's report of the year before. */
  readonly lastYear: Report | undefined
  /** The texts of the report, in the form's order. */
  readonly texts: readonly ReadText[]
}

/** A family of checks: values in, findings out. */
export type Check = (report: Report, reading: Reading) => Finding[]
