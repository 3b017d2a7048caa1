import type { Form } from '../form/form.ts'
import type { Imported } from '../import/imported.ts'
import { fieldLabel } from '../report/fields.ts'
import { type CellName, type Field, type Report, cellName } from '../report/report.ts'
import { totals } from '../report/totals.ts'

/**
 * Totals that were written over in a file, with another figure or with none: the program computes them, so the hand that did
 * it meant some other cell. What is doubted is told by its doubt.
 */
export function changedTotals(
  { report, placed, doubts }: Pick<Imported, 'report' | 'placed' | 'doubts'>,
  version: Report,
  form: Form,
): { readonly field: CellName; readonly reason: string }[] {
  const isThere = new Set<Field>(placed.map(({ field }) => field))
  const isDoubted = new Set<Field>(doubts.map(({ field }) => field))
  return Object.values(form.tables).flatMap((table) => {
    const before = totals(table, version.tables[table.id])
    const now = totals(table, report.tables[table.id])
    const stated = report.stated?.[table.id] ?? {}
    return Object.keys({ ...before, ...stated }).flatMap((key) => {
      const address = key as keyof typeof before
      const field = cellName(table.id, address)
      const printed = stated[address]
      const isRight = printed !== undefined && (printed === now[address] || printed === before[address])
      if (isRight || !isThere.has(field) || isDoubted.has(field)) return []
      const label = fieldLabel(form, field)
      const computed = now[address] ?? '空'
      const written = printed === undefined ? `文件中${label}没有写数` : `文件中${label}写成 ${printed}`
      const reason = `${written}，按各格相加是 ${computed}；总计由程序计算，请核对是哪一格有变。`
      return [{ field, reason }]
    })
  })
}
