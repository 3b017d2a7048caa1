import type { FormTable } from '../../../core/form/form.ts'
import { figurePlaces } from '../../../core/grid/figure-places.ts'
import { columnsOf } from '../../../core/grid/merged-cells.ts'
import type { Cells, CellValue } from '../../../core/report/report.ts'

/** Of one digit, and of what stands around a figure, in em; of long ones, which are drawn smaller, and of others. */
const LONG = { digit: 0.47, around: 0.5 }
const SHORT = { digit: 0.57, around: 1.2 }
const UNIT = 2

/** A figure that has no room in the usual size. */
export function isLong(value: CellValue | null | undefined): boolean {
  return String(value ?? '').length > 6
}

/** How wide a table has to be, in em of its letters, so that its longest figure is seen whole. */
export function figuresWidth(table: FormTable, values: Cells): number {
  const { columnWidths } = table
  const all = columnWidths.reduce((a, b) => a + b, 0)
  const needs = figurePlaces(table).map((place) => {
    const value = values[place.address]
    const { digit, around } = isLong(value) ? LONG : SHORT
    const share = columnsOf(place).reduce((sum, column) => sum + (columnWidths[column] ?? 0), 0) / all
    return (String(value ?? '').length * digit + around + (place.unit ? UNIT : 0)) / share
  })
  return Math.ceil(Math.max(0, ...needs))
}
