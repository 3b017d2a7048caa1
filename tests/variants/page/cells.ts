import type { Grid, Slot } from './page.ts'

/** A cell as a file spells it: a slot, its place in the grid and how much of it it covers. */
export interface Cell {
  readonly slot: Slot
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
}

/** The cells of a grid row by row; those a merged cell covers are left out, and so are missing ones. */
export function cellRows(grid: Grid): Cell[][] {
  return grid.rows.map((row, r) =>
    row.flatMap((slot, column): Cell[] => {
      if (slot.missing) return []
      if (grid.merging !== 'merged')
        return [{ slot: unmerged(grid, r, column, slot), column, colSpan: 1, rowSpan: 1 }]
      if (isCovered(grid, r, column)) return []
      const same = (down: number, across: number) => grid.rows[down]?.[across]?.id === slot.id
      let [colSpan, rowSpan] = [1, 1]
      while (same(r, column + colSpan)) colSpan++
      while (same(r + rowSpan, column)) rowSpan++
      return [{ slot, column, colSpan, rowSpan }]
    }),
  )
}

/** Whether the slot to the left or above is of the same merged cell. */
function isCovered(grid: Grid, r: number, column: number): boolean {
  const id = grid.rows[r]?.[column]?.id
  return grid.rows[r]?.[column - 1]?.id === id || grid.rows[r - 1]?.[column]?.id === id
}

function unmerged(grid: Grid, r: number, column: number, slot: Slot): Slot {
  const again = grid.merging === 'repeated' && slot.value === undefined
  return isCovered(grid, r, column) && !again ? { ...slot, text: '' } : slot
}
