import type { TextField } from '../form/form.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'

/** One thing that was changed, to be taken or left alone. */
export type Change = TextChange | ValueChange

/** A sentence, or a whole paragraph, that was rewritten, inserted or deleted. */
export interface TextChange {
  readonly kind: 'text'
  /** Names the change within its comparison; the same comparison gives the same keys. */
  readonly key: string
  readonly field: TextField
  /** Where it begins in the field's text before, led by a break, in UTF-16 units. */
  readonly start: number
  /** '' where something was inserted. */
  readonly before: string
  /** '' where something was deleted. */
  readonly after: string
}

/** A cell, the year or a line about the unit. */
export interface ValueChange {
  readonly kind: 'value'
  readonly key: string
  readonly field: Exclude<Field, TextField>
  readonly before: FieldValue
  readonly after: FieldValue
}

/** What was changed against one version of a report. */
export interface Comparison {
  readonly base: Report
  /** In the form's order, within a text in its order. */
  readonly changes: readonly Change[]
}

/**
 * How a change stands to the report as it is now: 'open' where its place still reads as before, 'done' where it reads as
 * after, 'conflict' where it was changed in another way.
 */
export type Standing = 'open' | 'done' | 'conflict'

export interface StandingChange {
  readonly change: Change
  readonly standing: Standing
  /** What the report now holds in the place of the change. */
  readonly now: FieldValue
}
