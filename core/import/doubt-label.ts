import type { Form } from '../form/form.ts'
import { fieldLabel } from '../report/fields.ts'
import { parseCellName } from '../report/report.ts'
import type { Doubt } from './imported.ts'

/** What a doubt is of, in the form's words: a field, or a whole table. */
export function doubtLabel(
  form: Form,
  { field, figures }: { readonly field: Doubt['field']; readonly figures?: Doubt['figures'] | undefined },
): string {
  const table = figures && parseCellName(field)?.table
  const items = form.parts.flatMap((part) => part.items)
  const item = items.find((each) => each.kind === 'table' && each.table === table)
  return item?.label ?? fieldLabel(form, field)
}
