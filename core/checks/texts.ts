import type { Form, PartNumber, TextField } from '../form/form.ts'
import { textOf } from '../report/fields.ts'
import type { Report } from '../report/report.ts'
import type { Finding, Suggestion } from './finding.ts'
import { inOneWidth } from './one-width.ts'

/** A text of the report with the place it stands in. */
export interface FieldText {
  readonly field: TextField
  readonly part: PartNumber
  readonly label: string
  /** The words, their marks in one width. */
  readonly text: string
  /** The words as they are written; every character has the same place. */
  readonly written: string
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
    items.flatMap((item) => {
      if (item.kind !== 'text') return []
      const written = checkedPart(textOf(report, item.field))
      return [{ field: item.field, part: number, label: item.label, text: inOneWidth(written), written }]
    }),
  )
}

/** Where words stand, as a finding names it. */
export function placeOf(
  { field, part, written }: FieldText,
  start: number,
  end: number,
): Pick<Finding, 'field' | 'part'> & Required<Pick<Finding, 'quote'>> {
  return { field, part, quote: { text: written.slice(start, end), start, end } }
}

/** That the words of a stretch become `to`. */
export function suggestionOf(
  { field, written }: FieldText,
  start: number,
  end: number,
  to: string,
): Suggestion {
  return { field, start, from: written.slice(start, end), to }
}
