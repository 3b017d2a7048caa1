import { sortOf } from './cell-sort.ts'
import type { LabelBook } from './label-book.ts'
import type { SourceCell, SourceRow, SourceTable } from './source.ts'

/** A table whose rows the end of a page cut in two, as far as their labels tell: 2.申请人逾 over 期未按收费通知…. */
export function withWholeRows(table: SourceTable, book: LabelBook): SourceTable {
  const rows = [...table.rows]
  for (let r = 0; r + 1 < rows.length; r += 1) {
    const [row, next] = [rows[r], rows[r + 1]]
    const label = row && labelOf(row)
    if (!row || !next || !label || book.isExactLabel(label.text)) continue
    const rest = next.cells.find(({ column, text }) => column === label.column && text.trim() !== '')
    if (!rest || hasFigures(next) || !book.isExactLabel(label.text + rest.text)) continue
    rows[r] = withText(row, label, label.text + rest.text)
    rows[r + 1] = withText(next, rest, '')
  }
  return { ...table, rows }
}

/** The last words before the figures of a row. */
function labelOf({ cells }: SourceRow): SourceCell | undefined {
  const first = cells.findIndex(({ text }) => sortOf(text) === 'figure')
  return first < 1 ? undefined : cells.slice(0, first).findLast(({ text }) => sortOf(text) === 'words')
}

function hasFigures({ cells }: SourceRow): boolean {
  return cells.some(({ text }) => sortOf(text) === 'figure')
}

function withText(row: SourceRow, cell: SourceCell, text: string): SourceRow {
  return { ...row, cells: row.cells.map((each) => (each === cell ? { ...each, text } : each)) }
}
