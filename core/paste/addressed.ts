import type { CellAddress } from '../form/form.ts'
import type { GridCell } from '../import/grid.ts'
import type { PasteDoubt } from './proposal.ts'

/** A cell of a block and the cell of the form it belongs to. */
export interface Addressed {
  readonly address: CellAddress
  readonly cell: GridCell
  /** The label right above it. */
  readonly heading: string
}

export interface PlacedLines {
  readonly addressed: readonly Addressed[]
  readonly doubts: readonly PasteDoubt[]
}
