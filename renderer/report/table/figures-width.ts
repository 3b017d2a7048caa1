import type { FigureCell, FormTable, TableId } from '../../../core/form/form.ts'
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

/** No table is drawn narrower (table.css), in em of its letters: until a figure needs more, none of what is typed changes its width. */
const NARROWEST: Readonly<Record<TableId, number>> = { disclosure: 33, requests: 51, disputes: 51 }

/** How wide a table has to be, in em of its letters, so that its longest figure is seen whole. */
export function figuresWidth(table: FormTable, values: Cells): number {
  const needs = sharesOf(table).map(({ address, unit, share }) => {
    const value = values[address]
    const { digit, around } = isLong(value) ? LONG : SHORT
    return (String(value ?? '').length * digit + around + (unit ? UNIT : 0)) / share
  })
  return Math.ceil(Math.max(NARROWEST[table.id], ...needs))
}

const known = new WeakMap<FormTable, readonly Share[]>()

interface Share extends Pick<FigureCell, 'address' | 'unit'> {
  /** Of the width of the table. */
  readonly share: number
}

/** How much of the table each of its figures has: asked for at each key, and always the same. */
function sharesOf(table: FormTable): readonly Share[] {
  const before = known.get(table)
  if (before) return before
  const { columnWidths } = table
  const all = columnWidths.reduce((a, b) => a + b, 0)
  const shares = figurePlaces(table).map((place) => ({
    ...place,
    share: columnsOf(place).reduce((sum, column) => sum + (columnWidths[column] ?? 0), 0) / all,
  }))
  known.set(table, shares)
  return shares
}
