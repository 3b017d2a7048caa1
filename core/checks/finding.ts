import type { PartNumber, TextField } from '../form/form.ts'
import type { CellName } from '../report/report.ts'

export type RuleId =
  | 'form.blank'
  | 'form.invalid'
  | 'arithmetic.balance'
  | 'arithmetic.total'
  | 'carryover.requests'
  | 'carryover.inForce'
  | 'carryover.pending'
  | 'carryover.lastYear'
  | 'narrative.mismatch'
  | 'narrative.breakdown'
  | 'narrative.conflict'
  | 'narrative.year'
  | 'proof.enumeration'
  | 'proof.invisible'
  | 'proof.punctuation'
  | 'proof.agency'
  | 'proof.term'
  | 'similarity.lastYear'
  | 'privacy.identifier'
  | 'privacy.secrecy'
  | 'guidance.missing'
  | 'requirement.length'
  | 'requirement.matter'
  | 'requirement.figure'

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
  /** Words that would put it right, where that can be told. */
  readonly suggestion?: Suggestion
}

/** A change of words in one text, applied with one click: `from`, which stands at `start`, becomes `to`. */
export interface Suggestion {
  readonly field: TextField
  /** Offset in UTF-16 units of the field's text. */
  readonly start: number
  readonly from: string
  readonly to: string
}

/** What makes a finding the same one after an edit elsewhere: its rule, its place, its words and figures, not its offsets. */
export function findingKey({ rule, field, cells, quote, message }: Finding): string {
  return JSON.stringify([rule, field, cells ?? [], quote?.text ?? '', message])
}
