import type { CellAddress, FormTable } from '../form/form.ts'
import type { Cells } from './report.ts'

/** Computed cells of a table. A total of cells that are all blank is blank itself; among filled cells a blank adds nothing. */
export function totals(table: FormTable, cells: Cells): { readonly [address in CellAddress]?: number } {
  const computed: Record<CellAddress, number> = {}
  for (const { address, of } of table.sums) {
    const values = of
      .map((part) => computed[part] ?? cells[part])
      .filter((value) => typeof value === 'number')
    if (values.length > 0) computed[address] = values.reduce((a, b) => a + b, 0)
  }
  return computed
}

/** Every figure of a table, entered and computed. */
export function figures(table: FormTable, cells: Cells): Cells {
  return { ...cells, ...totals(table, cells) }
}

/** Whether a figure, or one that it adds up, is not filled in. */
export function hasBlank(table: FormTable, address: CellAddress, cells: Cells): boolean {
  const sum = table.sums.find((each) => each.address === address)
  if (sum) return sum.of.some((each) => hasBlank(table, each, cells))
  return (cells[address] ?? null) === null
}
