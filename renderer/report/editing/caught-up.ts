import type { OpenReport } from '../../../core/contract.ts'
import { fieldValue, withFields } from '../../../core/report/fields.ts'
import type { Field, Report } from '../../../core/report/report.ts'

/** A report as it is stored, by its fields. */
export type StoredFields = Pick<OpenReport, 'report' | 'revisions' | 'proposed' | 'editedAt'>

/** What is shown of a report. */
export interface ShownFields {
  readonly report: Report
  readonly proposed: ReadonlySet<Field>
}

/**
 * What is shown with some fields as they are stored.
 * @returns with the fields of which that is something else
 */
export function caughtUp(
  { report, proposed }: ShownFields,
  stored: StoredFields,
  fields: readonly Field[],
): ShownFields & { readonly changed: ReadonlySet<Field> } {
  const marks = new Set(stored.proposed)
  const valueOf = (field: Field) => fieldValue(stored.report, field)
  const changed = fields.filter(
    (field) => valueOf(field) !== fieldValue(report, field) || marks.has(field) !== proposed.has(field),
  )
  const isChanged = new Set(changed)
  const others = [...proposed].filter((field) => !isChanged.has(field))
  return {
    report: withFields(
      report,
      changed.map((field) => [field, valueOf(field)]),
    ),
    proposed: new Set([...others, ...changed.filter((field) => marks.has(field))]),
    changed: isChanged,
  }
}
