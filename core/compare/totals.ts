import type { Form } from '../form/form.ts'
import type { Imported } from '../import/imported.ts'
import { fieldLabel } from '../report/fields.ts'
import { type CellName, type Report, cellName } from '../report/report.ts'
import { totals } from '../report/totals.ts'

/** Totals that were written over in a file: the program computes them, so the hand that did it meant some other cell. */
export function changedTotals(
  { report }: Pick<Imported, 'report'>,
  version: Report,
  form: Form,
): { readonly field: CellName; readonly reason: string }[] {
  return Object.values(form.tables).flatMap((table) => {
    const before = totals(table, version.tables[table.id])
    const now = totals(table, report.tables[table.id])
    const stated = Object.entries(report.stated?.[table.id] ?? {})
    return stated.flatMap(([key, printed]) => {
      const address = key as keyof typeof before
      if (printed === undefined || printed === now[address] || printed === before[address]) return []
      const field = cellName(table.id, address)
      const computed = now[address] ?? '空'
      const reason = `文件中${fieldLabel(form, field)}写成 ${printed}，按各格相加是 ${computed}；总计由程序计算，请核对是哪一格有变。`
      return [{ field, reason }]
    })
  })
}
