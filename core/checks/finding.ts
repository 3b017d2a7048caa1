import type { PartNumber } from '../form/form.ts'
import type { CellName } from '../report/report.ts'

export type RuleId =
  | 'form.blank'
  | 'form.invalid'
  | 'arithmetic.balance'
  | 'arithmetic.total'
  | 'carryover.requests'
  | 'carryover.inForce'
  | 'carryover.pending'
  | 'narrative.mismatch'
  | 'narrative.breakdown'
  | 'narrative.conflict'
  | 'narrative.year'
  | 'proof.enumeration'
  | 'proof.punctuation'
  | 'proof.agency'
  | 'proof.term'
  | 'similarity.lastYear'
  | 'privacy.identifier'
  | 'privacy.secrecy'
  | 'guidance.missing'

/** What is certain is an error, what is likely a warning, what deserves a look advice. */
export type Severity = 'error' | 'warning' | 'advice'

/** What a check found: the editor, the command line and the returned-for-correction letter show the same ones. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** 0 is title, preamble and the whole report. */
  readonly part: PartNumber
  /** The text or table it is about: "overview.proactive", "tables.requests", "agency.name". */
  readonly field: string
  readonly cells?: readonly CellName[]
  /** The exact words, with offsets in UTF-16 units of the field's text. */
  readonly quote?: { readonly text: string; readonly start: number; readonly end: number }
  /** One Chinese sentence that says what is wrong and what to do. */
  readonly message: string
  readonly expected?: string | number
  readonly actual?: string | number
}
