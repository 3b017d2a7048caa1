import { editions } from '../form/editions.ts'
import type { Form, TextField } from '../form/form.ts'
import { fieldsOf, fieldValue, textFields, textOf } from '../report/fields.ts'
import type { Field, Report } from '../report/report.ts'
import type { Change, TextChange } from './change.ts'
import { compareTexts } from './texts.ts'

/** What was changed from one version of a report to another: texts by sentences, everything else by fields. */
export function compareReports(base: Report, other: Report, form: Form = editions[base.form]): Change[] {
  const texts = new Set<Field>(textFields(form))
  const isText = (field: Field): field is TextField => texts.has(field)
  return fieldsOf(form).flatMap((field): Change[] => {
    if (isText(field)) return textChanges(field, textOf(base, field), textOf(other, field))
    const [before, after] = [fieldValue(base, field), fieldValue(other, field)]
    return before === after ? [] : [{ kind: 'value', key: field, field, before, after }]
  })
}

function textChanges(field: TextField, before: string, after: string): TextChange[] {
  if (before === after) return []
  const changes: TextChange[] = []
  let start = 0
  for (const stretch of compareTexts(before, after)) {
    if (!stretch.same) {
      const key = `${field}@${start}+${changes.length}`
      changes.push({ kind: 'text', key, field, start, before: stretch.before, after: stretch.after })
    }
    start += stretch.before.length
  }
  return changes
}
