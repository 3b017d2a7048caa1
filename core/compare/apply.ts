import type { TextField } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import type { Field, FieldValue, Report } from '../report/report.ts'
import type { Change, Comparison } from './change.ts'
import { rewrite } from './rewrite.ts'

/** What is done with changes: taken over, or taken back. */
export interface Application {
  readonly comparison: Comparison
  /** The changes to make, of the comparison. */
  readonly changes: readonly Change[]
  /** Keys of changes made before, where the report can be read in two ways. */
  readonly made?: ReadonlySet<string>
  /** 'before' takes them back. */
  readonly to?: 'after' | 'before'
}

/**
 * Makes changes to the report as it is now and answers the fields that are to be written. What else was written since stays;
 * where a place was changed in another way, the change takes that place.
 */
export function applyChanges(
  report: Report,
  { comparison, changes, made = new Set(), to = 'after' }: Application,
): (readonly [Field, FieldValue])[] {
  const values = changes.filter((change) => change.kind === 'value')
  const texts = changes.filter((change) => change.kind === 'text')
  const fields = [...new Set<TextField>(texts.map(({ field }) => field))]
  const wanted = new Set(texts.map(({ key }) => key))
  return [
    ...fields.map((field): readonly [Field, FieldValue] => [
      field,
      rewrite(textOf(report, field), { comparison, field, wanted, made, to }),
    ]),
    ...values.map(({ field, [to]: value }): readonly [Field, FieldValue] => [field, value]),
  ]
}
