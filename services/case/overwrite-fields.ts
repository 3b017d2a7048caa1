import { Failure } from '../../core/failure.ts'
import { editions } from '../../core/form/editions.ts'
import { fieldsOf, fieldValue } from '../../core/report/fields.ts'
import type { Report } from '../../core/report/report.ts'
import type { Store } from '../store/store.ts'
import { refuseFrozen } from './procedure.ts'
import { readStored } from './stored-report.ts'

/**
 * Writes into a report what another says, field by field, as an edit: what it held stays in its history.
 * @returns how many fields changed
 * @throws Failure 'not-found', 'frozen'; 'changed-meanwhile' where the two follow different editions of the form
 */
export function overwriteFields(
  store: Store,
  { id, report, at }: { readonly id: string; readonly report: Report; readonly at: string },
): number {
  return store.write(() => {
    const present = readStored(store, id)
    refuseFrozen(present.record)
    if (present.record.form !== report.form) throw new Failure('changed-meanwhile', {})
    const changed = fieldsOf(editions[report.form]).filter(
      (field) => fieldValue(present.report, field) !== fieldValue(report, field),
    )
    for (const field of changed) {
      store.fields.put(id, field, fieldValue(report, field))
      store.history.add(id, { field, value: fieldValue(report, field), at })
    }
    if (changed.length > 0) store.reports.touch(id, at)
    return changed.length
  })
}
