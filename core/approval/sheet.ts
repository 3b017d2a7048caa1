import type { DocumentMeta, PageLayout } from '../document/tree.ts'

/** The approval sheet (审签单) as it stands on paper: a heading over one table, a line at its foot. */
export interface ApprovalSheet {
  readonly meta: DocumentMeta
  readonly layout: PageLayout
  readonly heading: string
  /** Widths of the grid columns in millimetres. */
  readonly columnWidths: readonly number[]
  /** How many rows at the top repeat on a second page, to tell what is signed there. */
  readonly headerRows: number
  readonly rows: readonly SheetRow[]
  readonly foot: string
}

export interface SheetRow {
  /** At least, in millimetres. */
  readonly height: number
  readonly cells: readonly SheetCell[]
}

export interface SheetCell {
  /**
   * A 'label' heads its row and a 'key' names the figure beside it; a 'value' is words; 'signing' has room for a name and
   * 'opinion' for words above it, with a place for the date.
   */
  readonly role: 'label' | 'key' | 'figure' | 'value' | 'signing' | 'opinion'
  readonly lines: readonly SheetLine[]
  readonly colSpan: number
  readonly rowSpan: number
}

/** Words of a paragraph. */
export interface SheetLine {
  readonly kind: LineKind
  readonly text: string
}

/** 'plain' is 小四, 'small' 五号; an 'item' is small and hangs on its number, "1．". */
export type LineKind = 'plain' | 'small' | 'item'
