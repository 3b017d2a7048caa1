import type { CellAddress } from '../form/form.ts'
import type { CellValue } from '../report/report.ts'

/** What a block of cells would write into a table of the form, before anything is written. */
export interface PasteProposal {
  /** By what its cells were found: the labels it brings, or where it was pasted. */
  readonly by: 'labels' | 'position'
  /** Its rows are the form's columns. */
  readonly isTurned: boolean
  /** Entered cells in printed order; null makes a cell blank. */
  readonly values: readonly PastedValue[]
  /** Totals as the block has them: never written, but told where they are not the sum. */
  readonly stated: readonly (readonly [CellAddress, CellValue])[]
  readonly doubts: readonly PasteDoubt[]
  /** What of the block is not written, a Chinese sentence each. */
  readonly left: readonly string[]
  /** What a file says of whose report it is, and of which year. */
  readonly whose?: { readonly unit?: string; readonly year?: number }
}

export type PastedValue = readonly [CellAddress, CellValue | null]

/** Something to look at before the figures are written. */
export interface PasteDoubt {
  /** One Chinese sentence. */
  readonly reason: string
  readonly cells: readonly CellAddress[]
}
