import type { FormTable } from '../../../core/form/form.ts'
import type { Cells } from '../../../core/report/report.ts'
import { figures } from '../../../core/report/totals.ts'

const known = new WeakMap<Cells, { readonly table: FormTable; readonly values: Cells }>()

/** Every figure of a table, entered and computed: added up once for all the cells that show them. */
export function shownFigures(table: FormTable, cells: Cells): Cells {
  const before = known.get(cells)
  if (before?.table === table) return before.values
  const values = figures(table, cells)
  known.set(cells, { table, values })
  return values
}
