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

/** Characters of one text that are checked; whole reports of provinces have half as many. */
export const LONGEST = 50_000

/** A text as far as it is checked: all of it, or the sentences that end within its first characters. */
export function checkedPart(text: string): string {
  if (text.length <= LONGEST) return text
  const end = Math.max(text.lastIndexOf('。', LONGEST - 1), text.lastIndexOf('\n', LONGEST - 1)) + 1
  return text.slice(0, end > 0 ? end : LONGEST)
}

/** Every text of a report as far as it is checked, in the form's order, the empty ones too. */
export function textsOf(report: Report, { parts }: Pick<Form, 'parts'>): FieldText[] {
  return parts.flatMap(({ number, items }) =>
    items.flatMap((item) =>
      item.kind === 'text'
        ? [
            {
              field: item.field,
              part: number,
              label: item.label,
              text: checkedPart(textOf(report, item.field)),
            },
          ]
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
