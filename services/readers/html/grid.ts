import { type Placed, placedCells } from '../../../core/grid/merged-cells.ts'
import { GRID_COLUMNS, SPANNED_COLUMNS } from './limits.ts'
import type { Element } from './element.ts'

/** A cell in the grid of its table. */
export type GridCell = Placed<{ readonly element: Element }>

/** Where the cells of one section of a table (`<thead>`, `<tbody>`, `<tfoot>`) stand, in time linear to their number. */
export function gridOf(rows: readonly (readonly Element[])[], width: number): GridCell[][] {
  const spanned = rows.map((cells, row) =>
    cells.map((element) => ({
      element,
      colSpan: spannedColumns(element, width),
      rowSpan: spannedRows(element, rows.length - row),
    })),
  )
  return placedCells(spanned, GRID_COLUMNS)
}

/** The number of columns the widest row says it has, where no span lies. */
export function widthOf(rows: readonly (readonly Element[])[]): number {
  const widths = rows.map((cells) =>
    cells
      .map((cell) => said(cell, 'colspan'))
      .reduce((sum, span) => sum + (span > SPANNED_COLUMNS ? 1 : Math.max(span, 1)), 0),
  )
  return widths.reduce((widest, width) => Math.max(widest, width), 1)
}

function spannedColumns(cell: Element, width: number): number {
  const span = said(cell, 'colspan')
  return span > SPANNED_COLUMNS ? Math.min(width, SPANNED_COLUMNS) : Math.max(span, 1)
}

/** rowspan="0" reaches to the end of the section. */
function spannedRows(cell: Element, left: number): number {
  const span = said(cell, 'rowspan')
  return span === 0 ? left : Math.min(span, left)
}

/** What a cell says about its span; 1 where it says nothing that can be understood. */
function said({ attributes }: Element, name: 'colspan' | 'rowspan'): number {
  const digits = /^\s*(\d{1,9})/.exec(attributes[name] ?? '')
  return digits ? Number(digits[1]) : 1
}
