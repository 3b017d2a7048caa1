import type { CellAddress, CellKind, FormTable } from '../../../core/form/form.ts'
import { figurePlaces, isComputed } from '../../../core/grid/figure-places.ts'

/** A figure cell in the printed grid. */
export interface GridCell {
  readonly address: CellAddress
  readonly row: number
  readonly column: number
  readonly colSpan: number
  readonly kind: CellKind
  readonly computed: boolean
}

export type Move =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'tableStart'
  | 'tableEnd'

/** Where each figure stands in the printed grid, merged cells counted. */
export function gridOf(table: FormTable): readonly GridCell[] {
  return figurePlaces(table).map((place) => ({ ...place, computed: isComputed(place) }))
}

/** The cell that a key leads to; only cells that are typed are stops. */
export function moveFrom(grid: readonly GridCell[], from: CellAddress, move: Move): CellAddress | undefined {
  return stepFrom(
    grid.filter(({ computed }) => !computed),
    from,
    move,
  )
}

/** The stop that a key leads to from another. */
export function stepFrom(stops: readonly GridCell[], from: CellAddress, move: Move): CellAddress | undefined {
  const at = stops.findIndex(({ address }) => address === from)
  const here = stops[at]
  if (!here) return undefined
  const inRow = stops.filter(({ row }) => row === here.row)
  switch (move) {
    case 'next':
    case 'right':
      return stops[at + 1]?.address
    case 'previous':
    case 'left':
      return stops[at - 1]?.address
    case 'rowStart':
      return inRow[0]?.address
    case 'rowEnd':
      return inRow.at(-1)?.address
    case 'tableStart':
      return stops[0]?.address
    case 'tableEnd':
      return stops.at(-1)?.address
    case 'down':
      return nearest(
        stops.filter(({ row }) => row > here.row),
        here.column,
      )
    case 'up':
      return nearest(stops.filter(({ row }) => row < here.row).toReversed(), here.column)
  }
}

/** In the first row of the list that has any, the cell nearest to a column. */
function nearest(stops: readonly GridCell[], column: number): CellAddress | undefined {
  const [first] = stops
  const row = stops.filter((stop) => stop.row === first?.row)
  return row.toSorted((a, b) => Math.abs(a.column - column) - Math.abs(b.column - column))[0]?.address
}
