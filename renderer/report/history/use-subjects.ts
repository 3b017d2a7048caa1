import type { Form, PartNumber } from '../../../core/form/form.ts'
import { enteredIn, fieldsOf } from '../../../core/report/fields.ts'
import type { Field } from '../../../core/report/report.ts'
import { useActive, useEditor } from '../editor-context.ts'
import { useItems } from '../use-items.ts'

/** What is written together and has its history together. */
export interface Subject {
  readonly kind: 'text' | 'cells' | 'unit'
  readonly label: string
  /** One in a text. */
  readonly fields: readonly Field[]
}

/** What can be written in the part; that with the cursor alone where one has it. */
export function useSubjects(part: PartNumber): Subject[] {
  const { form } = useEditor()
  const active = useActive()
  const items = useItems(part).map((item): Subject =>
    item.kind === 'text'
      ? { kind: 'text', label: item.label, fields: [item.field] }
      : { kind: 'cells', label: item.label, fields: enteredIn(form.tables[item.table]) },
  )
  if (part !== 0 || items.some(({ fields }) => fields.some((field) => field === active))) {
    return items
  }
  const unit = unitSubject(form)
  return unit.fields.some((field) => field === active) ? [unit] : [unit, ...items]
}

/** Every field of the part; the year tells when the report was created. */
export function fieldsToRead(form: Form, part: PartNumber): Field[] {
  const items = form.parts.find(({ number }) => number === part)?.items ?? []
  const own = items.flatMap((item) =>
    item.kind === 'text' ? [item.field] : enteredIn(form.tables[item.table]),
  )
  return [...new Set<Field>(['year', ...(part === 0 ? unitSubject(form).fields : []), ...own])]
}

function unitSubject(form: Form): Subject {
  const fields = fieldsOf(form).filter((field) => field === 'year' || field.startsWith('agency.'))
  return { kind: 'unit', label: '单位和年度', fields }
}
