import type { ClaimKind } from '../narrative/kinds.ts'

/**
 * What one edition of the statutory form is, as data. The editor, the checks, the composer, the readers and the
 * aggregation read this description; a new edition of the form is a new folder beside `edition-2021`.
 */

/** The three tables of the form, in the order of the parts that hold them (two, three, four). */
export type TableId = 'disclosure' | 'requests' | 'disputes'

/** How a cell is filled: typed as a count or an amount of money, or computed. */
export type CellKind = 'count' | 'amount' | 'total'

/** A cell of a table layout: a printed label, or the place of a figure by its address "row/column". */
export type LayoutCell = LabelCell | FigureCell

export interface LabelCell {
  readonly label: string
  /** 'column' heads the cells below it, 'row' those to its right, 'note' is neither. */
  readonly heads: 'column' | 'row' | 'note'
  readonly colSpan?: number
  readonly rowSpan?: number
}

export interface FigureCell {
  readonly address: CellAddress
  readonly kind: CellKind
  readonly colSpan?: number
}

/** "row/column" within one table, as in the exchange form. */
export type CellAddress = `${string}/${string}`

/** One statutory table: how it is printed and what it is made of. */
export interface FormTable {
  readonly id: TableId
  readonly part: PartNumber
  /** What the table is, for captions and for readers of the screen. */
  readonly caption: string
  /** Widths of the grid columns in millimetres; they add up to at most 156. */
  readonly columnWidths: readonly number[]
  /** How many rows at the top repeat on every page. */
  readonly headerRows: number
  readonly layout: readonly (readonly LayoutCell[])[]
  /** Row keys with their full printed labels, in printed order. */
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  /** Computed cells: each the sum of others. */
  readonly sums: readonly Sum[]
}

export interface TableRow {
  readonly key: string
  readonly label: string
  /** Columns this row has. */
  readonly columns: readonly string[]
}

export interface TableColumn {
  readonly key: string
  readonly label: string
}

/** A computed cell and the cells it adds up (which may be computed themselves, and stand before it in the list). */
export interface Sum {
  readonly address: CellAddress
  readonly of: readonly CellAddress[]
}

/** A relation the form demands: the sums of both sides are equal, in every column named. */
export interface Balance {
  readonly table: TableId
  readonly columns: readonly string[]
  readonly left: readonly string[]
  readonly right: readonly string[]
  /** The relation in the form's own words. */
  readonly words: string
}

/** 0 is what stands before part one: title and preamble. */
export type PartNumber = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** The items that an office adds after those of part one, with their headings: one field (core/report/further-items.ts). */
export const FURTHER_ITEMS = 'overview.more'

/** A field of the exchange form that holds text. */
export type TextField =
  | 'preamble'
  | 'overview.introduction'
  | `overview.${'proactive' | 'onRequest' | 'management' | 'platforms' | 'oversight'}`
  | typeof FURTHER_ITEMS
  | `problems.${'problems' | 'improvements'}`
  | 'other'

/** Words of a text field; of the further items, those of one. */
export interface TextPlace {
  readonly field: TextField
  /** Which of the further items, from 1. */
  readonly item?: number
}

/** A text the form asks for, with its printed heading where it has one. */
export interface TextItem {
  readonly kind: 'text'
  readonly field: TextField
  /** Run-in heading as printed, such as "（一）主动公开", or none. */
  readonly heading?: string
  /** Short name of the item for lists and messages. */
  readonly label: string
  /** Some offices write it, the form does not ask for it: it is never missing. */
  readonly optional?: true
}

export interface TableItem {
  readonly kind: 'table'
  readonly table: TableId
  readonly label: string
}

export interface Part {
  readonly number: PartNumber
  /** As printed, "一、总体情况"; part 0 is never printed. */
  readonly heading: string
  readonly items: readonly (TextItem | TableItem)[]
}

export interface ClaimedFigure {
  readonly table: TableId
  readonly of: readonly CellAddress[]
  /** What several cells together are called. */
  readonly label?: string
}

/** The cells whose sum a narrative speaks of; the two figures of the fee for processing stand in no table. */
export type ClaimedFigures = {
  readonly [kind in ClaimKind]?: ClaimedFigure
}

/** One edition of the statutory form. */
export interface Form {
  readonly edition: string
  /** The notice that lays the form down. */
  readonly source: string
  readonly parts: readonly Part[]
  readonly tables: { readonly [id in TableId]: FormTable }
  readonly balances: readonly Balance[]
  readonly claimedFigures: ClaimedFigures
}

export function isFigure(cell: LayoutCell): cell is FigureCell {
  return 'address' in cell
}
