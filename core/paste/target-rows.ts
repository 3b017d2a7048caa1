import type { CellAddress, FormTable } from '../form/form.ts'
import { figureRows, type FigurePlace, isComputed } from '../grid/figure-places.ts'

/** The rows of the form that rows of a block without labels fall into. */
export interface TargetRows {
  readonly rows: readonly (readonly FigurePlace[])[]
  /** Why they may be others. */
  readonly doubt?: string
}

/**
 * The printed rows from one cell on. A block that ends with the table only where rows are passed over that the form computes
 * has no such rows.
 */
export function targetRows(table: FormTable, from: CellAddress, count: number): TargetRows {
  const all = figureRows(table)
  const rows = all.slice(all.findIndex((row) => row.some(({ address }) => address === from)))
  const entered = rows.filter((row) => !row.every(isComputed))
  if (count > 1 && entered.length < rows.length && count === entered.length)
    return { rows: entered, doubt: '块里的行数正好是表中除合计行以外的各行，合计行是跳过去的。' }
  return { rows }
}
