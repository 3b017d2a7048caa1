import { type CellKind, type FigureCell, type FormTable, isFigure } from '../form/form.ts'
import { type Placed, placedCells } from './merged-cells.ts'

/** Where a figure stands in the printed grid, merged cells counted. */
export type FigurePlace = Placed<FigureCell>

/** Where the figures of a table stand, row by row from the left. */
export function figurePlaces(table: Pick<FormTable, 'layout'>): FigurePlace[] {
  return placedCells(table.layout)
    .flat()
    .flatMap((cell) => (isFigure(cell) ? [cell] : []))
}

/** The figures of each printed row that has any. */
export function figureRows(table: Pick<FormTable, 'layout'>): FigurePlace[][] {
  return [...Map.groupBy(figurePlaces(table), ({ row }) => row).values()]
}

/** A cell that follows from others. */
export function isComputed({ kind }: { readonly kind: CellKind }): boolean {
  return kind === 'total'
}
