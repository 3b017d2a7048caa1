import type { Finding, RuleId, Severity } from './finding.ts'
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
  /** What the quoted words should be, or what another stretch should be. */
  readonly to?: string | (Span & { readonly to: string }) | undefined
}

/** The finding that says it, with the words quoted. */
export function findingOf(text: FieldText, { rule, severity, message, start, end, to }: Remark): Finding {
  const change = typeof to === 'string' ? { start, end, to } : to
  return {
    rule,
    severity,
    ...placeOf(text, start, end),
    message,
    ...(change && { suggestion: suggestionOf(text, change.start, change.end, change.to) }),
  }
}
