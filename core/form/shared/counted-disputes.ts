import type { CellAddress, CountedDisputes } from '../form.ts'

/** The disputes of part four by their kind; litigation stands in two rows. */
export const countedDisputes: readonly CountedDisputes[] = [
  counted('reconsideration', '行政复议', ['reconsideration']),
  counted('litigation', '行政诉讼', ['litigationDirect', 'litigationAfterReconsideration']),
]

function counted(key: CountedDisputes['key'], label: string, rows: readonly string[]): CountedDisputes {
  const cells = (column: string) => rows.map((row): CellAddress => `${row}/${column}`)
  return { key, label, table: 'disputes', pending: cells('pending'), total: cells('total') }
}
