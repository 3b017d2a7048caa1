import type { CellName } from '../report/report.ts'
import type { TableFigure } from './claimed.ts'
import type { Finding, RuleId, Severity } from './finding.ts'
import { mayBeMeant } from './slip.ts'
import { type FieldText, placeOf, suggestionOf } from './texts.ts'

/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What a check has to say about a stretch of a text. */
export interface Remark extends Span {
  readonly rule: RuleId
  readonly severity: Severity
  readonly message: string
  /** The cells it is about, and what they and the words have. */
  readonly cells?: readonly CellName[] | undefined
  readonly expected?: string | number | undefined
  readonly actual?: string | number | undefined
  /** What the quoted words should be, or what another stretch should be. */
  readonly to?: string | (Span & { readonly to: string }) | undefined
}

/** The finding that says it, with the words quoted. */
export function findingOf(text: FieldText, remark: Remark): Finding {
  const { rule, severity, message, start, end, to, cells, expected, actual } = remark
  const change = typeof to === 'string' ? { start, end, to } : to
  return {
    rule,
    severity,
    ...placeOf(text, start, end),
    message,
    ...(cells && { cells }),
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
    ...(change && { suggestion: suggestionOf(text, change.start, change.end, change.to) }),
  }
}

/** `narrative.mismatch`, as a warning: words that a figure of the tables contradicts. */
export function mismatchOf(
  text: FieldText,
  { start, end }: Span,
  message: string,
  { cells, value }: Pick<TableFigure, 'cells' | 'value'>,
  actual: string | number,
): Finding {
  const rule = 'narrative.mismatch'
  return findingOf(text, { rule, severity: 'warning', start, end, message, cells, expected: value, actual })
}

/** The same of a count in the words, as advice where it was hardly meant for the table's. */
export function mismatchOfCount(
  text: FieldText,
  place: Span,
  message: string,
  figure: Pick<TableFigure, 'cells' | 'value'>,
  count: number,
): Finding {
  const finding = mismatchOf(text, place, message, figure, count)
  return mayBeMeant(count, figure.value) ? finding : { ...finding, severity: 'advice' }
}
