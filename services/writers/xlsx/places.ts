import { type CellAddress, type FormTable, type LayoutCell, isFigure } from '../../../core/form/form.ts'
import { type Area, type Spot, nameOf, spotsOf } from './block.ts'

/** A cell of the form and where it stands on the sheet. */
export interface Place extends Area {
  readonly cell: LayoutCell
}

/** Where the cells of a table stand on a sheet that has `top` rows above it. A layout that leaves its grid is a bug. */
export function placesOf(
  { id, layout, columnWidths }: Pick<FormTable, 'id' | 'layout' | 'columnWidths'>,
  top: number,
): Place[] {
  const taken = new Set<string>()
  return layout.flatMap((cells, i) => {
    let column = 0
    return cells.map((cell) => {
      while (taken.has(nameOf({ row: top + i, column }))) column += 1
      const rowSpan = isFigure(cell) ? 1 : (cell.rowSpan ?? 1)
      const place = { cell, row: top + i, column, rowSpan, colSpan: cell.colSpan ?? 1 }
      for (const spot of spotsOf(place)) {
        if (taken.has(nameOf(spot)) || spot.column >= columnWidths.length)
          throw new Error(`Row ${i + 1} of the table ${id} does not fit its grid`)
        taken.add(nameOf(spot))
      }
      return place
    })
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
