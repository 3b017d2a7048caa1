import type { CellAddress, TableId, TextField } from '../form/form.ts'
import type { DrawnChart } from '../years/chart.ts'

/**
 * The report composed as an official document: what stands on the page, in order. A writer only says how its format
 * spells a heading or a merged cell, so Word, PDF, web page and preview cannot drift apart.
 */
export interface DocumentTree {
  readonly meta: DocumentMeta
  readonly layout: PageLayout
  readonly blocks: readonly Block[]
}

export interface DocumentMeta {
  /** The whole title on one line, also the name of exported files. */
  readonly title: string
  /** The unit that reports. */
  readonly author: string
  readonly subject: string
  /** What names the content of the report it prints; a Word file keeps it, and is known by it when it comes back. */
  readonly reportDigest?: string
}

/** Settings of the office for the printed page (GB/T 9704-2012; the keys marked practice there). */
export interface PageLayout {
  readonly bodyFont: '仿宋_GB2312' | '仿宋'
  /** Twips from line to line: 579 puts 22 lines on a page, 560 is 28 points; a report can be set tighter. */
  readonly linePitch: number
  /** 'outside': odd pages right, even pages left; 'centred' is a common variant. */
  readonly pageNumbers: 'outside' | 'centred'
  readonly signature: 'none' | 'plain' | 'seal'
  /** Even pages have left and right margins exchanged, so that the binding edge (订口) is on the inside of every leaf. */
  readonly doubleSided: boolean
  /** The first page shows no number, as letters have it (10.1). */
  readonly firstPage?: 'unnumbered'
}

export const standardLayout: PageLayout = {
  bodyFont: '仿宋_GB2312',
  linePitch: 579,
  pageNumbers: 'outside',
  signature: 'none',
  doubleSided: false,
}

/** `source` names the field a block was composed from, so that a reader of the preview can go there. */
export type Block =
  | NumberBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | TableBlock
  | ChartBlock
  | EnclosuresBlock
  | SignatureBlock

/** 发文字号 of a letter, at the right edge, two lines above the title (GB/T 9704-2012, 10.1). */
export interface NumberBlock {
  readonly kind: 'number'
  readonly text: string
}

/** The title, broken where the sense breaks. */
export interface TitleBlock {
  readonly kind: 'title'
  readonly lines: readonly string[]
}

/** A heading on a line of its own. Level 1 is 一、 (Heiti), level 2 is （一） (Kaiti). */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: 1 | 2
  readonly text: string
  /** The form's own heading of the source; without it, words of the source. */
  readonly ofForm?: true
  readonly source?: TextField | undefined
  /** Which of the further items of part one it belongs to, from 1. */
  readonly item?: number
}

export interface ParagraphBlock {
  readonly kind: 'paragraph'
  /** A second-level heading that runs into its text, with its closing mark: "（一）主动公开。", in Kaiti. */
  readonly runIn?: string | undefined
  readonly text: string
  /** It begins at the left edge, as who a letter is to (GB/T 9704-2012, 7.3.2). */
  readonly flush?: true
  readonly source?: TextField | undefined
  /** Which of the further items of part one it belongs to, from 1. */
  readonly item?: number
}

export interface TableBlock {
  readonly kind: 'table'
  readonly table: TableId
  readonly caption: string
  /** Widths of the grid columns in millimetres. */
  readonly columnWidths: readonly number[]
  readonly headerRows: number
  readonly rows: readonly TableRowBlock[]
}

export interface TableRowBlock {
  readonly cells: readonly TableCellBlock[]
}

export interface TableCellBlock {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
  /** 'figure' cells are figures; the others are labels that head a column or a row, or neither. */
  readonly role: 'column' | 'row' | 'note' | 'figure'
  readonly address?: CellAddress | undefined
}

/** A chart behind its table, already drawn, so that every format shows the same picture. */
export interface ChartBlock extends DrawnChart {
  readonly kind: 'chart'
  /** Stands below it: "图1　2021—2025年…（单位：件）" */
  readonly caption: string
}

/** What goes along with a letter: 附件： an empty line below the text, numbered where there are several (GB/T 9704-2012, 7.3.4). */
export interface EnclosuresBlock {
  readonly kind: 'enclosures'
  readonly names: readonly string[]
}

/** 署名 and 成文日期, with or without room for a seal over them. */
export interface SignatureBlock {
  readonly kind: 'signature'
  readonly name: string
  /** "2025年1月9日", or blanks to be written by hand. */
  readonly date: string
  readonly seal: boolean
}
