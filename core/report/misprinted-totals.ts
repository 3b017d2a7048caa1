import { editions } from '../form/editions.ts'
import type { CellAddress } from '../form/form.ts'
import { type CellName, cellName, type CellValue, type Report } from './report.ts'
import { totals } from './totals.ts'

/**
 * Totals that a document has printed and that are not what their cells add up to. They are no part of the exchange form, yet
 * two documents that differ in them are not the same.
 */
export function misprintedTotals(report: Report): (readonly [CellName, CellValue])[] {
  const tables = Object.values(editions[report.form].tables)
  return tables.flatMap((table) => {
    const added = totals(table, report.tables[table.id])
    const stated = Object.entries(report.stated?.[table.id] ?? {}) as [CellAddress, CellValue][]
    return stated
      .filter(([address, value]) => added[address] !== value)
      .map(([address, value]) => [cellName(table.id, address), value] as const)
  })
}
