import type { ClaimKind } from '../narrative/kinds.ts'

/**
 * What one edition of the statutory form is, as data. The editor, the checks, the composer, the readers and the
 * aggregation read this description; a new edition of the form is a new folder beside `edition-2021`.
 */

/** The three tables of the form, in the order of the parts that hold them (two, three, four). */
export const TABLE_IDS = ['disclosure', 'requests', 'disputes'] as const
export type TableId = (typeof TABLE_IDS)[number]

/**
 * How a cell is filled: typed as a count from 0 up, as a change in one (a whole number that may be below 0) or as an amount
 * of money, or computed.
 */
export type CellKind = 'count' | 'change' | 'amount' | 'total'

/** A kind of cell that is typed. */
export type EnteredKind = Exclude<CellKind, 'total'>

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
  /** The unit of a figure that no label of the form tells; it is printed behind the figure. */
  readonly unit?: '万元'
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
  /** Other words documents have for it. What differs in numbers, brackets, spaces or a letter needs none. */
  readonly aliases?: readonly string[]
  /** Columns this row has. */
  readonly columns: readonly string[]
}

export interface TableColumn {
  readonly key: string
  readonly label: string
  readonly aliases?: readonly string[]
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
  /** Both sides in short, as they are told of one column: 第一项加第二项. */
  readonly sides: readonly [left: string, right: string]
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

/** A figure that is followed over the years: the sum of some cells of one table. */
export interface FollowedFigure {
  /** What it means: figures of two editions with the same key can be compared. */
  readonly key: string
  readonly label: string
  readonly unit: '件' | '项' | '万元'
  readonly table: TableId
  readonly of: readonly CellAddress[]
}

export interface FollowedGroup {
  readonly label: string
  readonly rows: readonly FollowedFigure[]
}

/** Figures on the approval sheet: up to three a line behind their label; the last takes what room is left. */
export interface GlanceRow {
  readonly label: string
  readonly lines: readonly (readonly GlanceFigure[])[]
}

/** A followed figure by its key, or whether the form's relation holds, with the words before it. */
export interface GlanceFigure {
  readonly words?: string
  readonly figure: string
}

/** The place of {@link GlanceFigure} that tells whether the balances of the form hold. */
export const BALANCE_FIGURE = '勾稽关系'

/** Documents of one kind, as far as an edition counts what came, what went and what is in force. */
export interface CountedDocuments {
  readonly key: 'regulations' | 'normativeDocuments'
  readonly label: string
  readonly table: TableId
  readonly issued: CellAddress
  readonly repealed?: CellAddress
  readonly inForce?: CellAddress
}

/** Disputes of one kind: those not decided at the end of the year, and all of the year. */
export interface CountedDisputes {
  readonly key: 'reconsideration' | 'litigation'
  readonly label: string
  readonly table: TableId
  readonly pending: readonly CellAddress[]
  readonly total: readonly CellAddress[]
}

/**
 * What cells mean that stand in relation to another year's report, or to the law, whatever their addresses. A relation
 * between two years holds as far as both editions have the role.
 */
export interface Roles {
  /** The rows 上年结转 and 结转下年度, column by column. */
  readonly carried: { readonly table: TableId; readonly in: string; readonly out: string }
  readonly documents: readonly CountedDocuments[]
  readonly disputes: readonly CountedDisputes[]
}

/** The editions of the form by the `form` key of the exchange form: the year each was laid down in. */
export const EDITION_IDS = ['2019', '2021'] as const
export type EditionId = (typeof EDITION_IDS)[number]

/** One edition of the statutory form. */
export interface Form {
  readonly edition: EditionId
  /** The number of the notice that lays the form down. */
  readonly source: string
  /** The statistics years it was laid down for; without `last`, up to now. */
  readonly years: { readonly first: number; readonly last?: number }
  /** What every report names first: the law and the notice, from 根据 to 要求. */
  readonly legalBasis: string
  /** Part six must tell what was charged for processing information (国办函〔2020〕109号, from 2021 on). */
  readonly asksProcessingFee: boolean
  readonly parts: readonly Part[]
  readonly tables: { readonly [id in TableId]: FormTable }
  readonly balances: readonly Balance[]
  readonly claimedFigures: ClaimedFigures
  readonly roles: Roles
  readonly followed: readonly FollowedGroup[]
  readonly glance: readonly GlanceRow[]
}

export function isFigure(cell: LayoutCell): cell is FigureCell {
  return 'address' in cell
}

/** The figures of a table as they are printed: row by row, from the left. */
export function figureCells(table: Pick<FormTable, 'layout'>): FigureCell[] {
  return table.layout.flat().filter(isFigure)
}

/** How each cell of a table is filled, by its address. */
export function cellKinds(table: FormTable): ReadonlyMap<CellAddress, CellKind> {
  return new Map(figureCells(table).map(({ address, kind }) => [address, kind]))
}

/** The columns of a table that are typed in some row, not computed in all. */
export function enteredColumns(table: FormTable): TableColumn[] {
  const entered = figureCells(table).filter(({ kind }) => kind !== 'total')
  return table.columns.filter(({ key }) => entered.some(({ address }) => columnOf(address) === key))
}

/** The row of an address; rows may have dots in their keys, and no strokes. */
export function rowOf(address: CellAddress): string {
  return address.slice(0, address.lastIndexOf('/'))
}

export function columnOf(address: CellAddress): string {
  return address.slice(address.lastIndexOf('/') + 1)
}
