import type { Form, PartNumber, TextField } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import type { Finding, Suggestion } from './finding.ts'

/** A text of the report with the place it stands in. */
export interface FieldText {
  readonly field: TextField
  readonly part: PartNumber
  readonly label: string
  readonly text: string
}

/** Every text of a report, in the form's order, the empty ones too. */
export function textsOf(report: Report, { parts }: Pick<Form, 'parts'>): FieldText[] {
  return parts.flatMap(({ number, items }) =>
    items.flatMap((item) =>
      item.kind === 'text'
        ? [{ field: item.field, part: number, label: item.label, text: textOf(report, item.field) }]
        : [],
    ),
  )
}

/** Where words stand, as a finding names it. */
export function placeOf(
  { field, part, text }: FieldText,
  start: number,
  end: number,
): Pick<Finding, 'field' | 'part'> & Required<Pick<Finding, 'quote'>> {
  return { field, part, quote: { text: text.slice(start, end), start, end } }
}

/** That the words of a stretch become `to`. */
export function suggestionOf({ field, text }: FieldText, start: number, end: number, to: string): Suggestion {
  return { field, start, from: text.slice(start, end), to }
}
