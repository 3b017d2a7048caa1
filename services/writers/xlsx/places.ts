import { type CellAddress, type FormTable, type LayoutCell, isFigure } from '../../../core/form/form.ts'
import { type Area, filledGrid } from '../../../core/grid/merged-cells.ts'
import type { Spot } from './block.ts'

/** A cell of the form and where it stands on the sheet. */
export interface Place extends Area {
  readonly cell: LayoutCell
}

/** Where the cells of a table stand on a sheet that has `top` rows above it. A layout that leaves its grid is a bug. */
export function placesOf(
  { layout, columnWidths }: Pick<FormTable, 'layout' | 'columnWidths'>,
  top: number,
): Place[] {
  return filledGrid(layout, columnWidths.length)
    .flat()
    .map((cell) => {
      const { row, column, rowSpan, colSpan } = cell
      return { cell, row: top + row, column, rowSpan, colSpan }
    })
}

/** Finds the place of a figure by its address. An address the layout does not have is a bug of the form. */
export function finder(places: readonly Place[]): (address: CellAddress) => Spot {
  const figures = new Map(
    places.flatMap((place) => (isFigure(place.cell) ? [[place.cell.address, place] as const] : [])),
  )
  return (address) => {
    const place = figures.get(address)
    if (!place) throw new Error(`The layout has no cell ${address}`)
    return place
  }
}
