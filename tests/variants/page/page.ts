import type { EditionId, TableId, TextField } from '../../../core/form/form.ts'
import type { CellName, CellValue } from '../../../core/report/report.ts'

/** A report as it stands on paper or screen, before a file format spells it. */
export interface Page {
  /** The edition of the form its tables are of. */
  readonly edition: EditionId
  readonly agency: string
  readonly year: number
  readonly blocks: readonly Block[]
  readonly manner: Manner
  /** Texts whose bounds nobody could tell from this page. */
  readonly vague: readonly TextField[]
}

export type Block = Words | Grid | Picture

export interface Words {
  readonly kind: 'words'
  /** `furniture` belongs to the site around the report, `caption` to a table, `signature` to the end. */
  readonly role: 'title' | 'part' | 'section' | 'body' | 'caption' | 'signature' | 'furniture'
  /** A heading's own number, apart because Word may count it itself. */
  readonly number?: string
  /** A heading that runs into its text, as it is printed. */
  readonly lead?: string
  readonly text: string
  /** Where a section or body belongs. */
  readonly field?: TextField
  /** What Word keeps beside the words: a frame of its own, changes under review, or words struck out. */
  readonly word?: 'boxed' | 'revised' | 'deleted'
  /** Words of the text that are set in bold. */
  readonly bold?: string
}

/** A table as a full grid; slots that lie side by side and share an id are one merged cell. */
export interface Grid {
  readonly kind: 'grid'
  /** The table of the form it shows, or part of; unrelated tables have none. */
  readonly table?: TableId
  readonly rows: readonly (readonly Slot[])[]
  readonly headRows: number
  /** How merged cells are spelled: merged, or each slot by itself with the label again or with nothing. */
  readonly merging: Merging
}

export type Merging = 'merged' | 'repeated' | 'empty'

export interface Slot {
  readonly id: string
  readonly text: string
  /** The cell of the form a figure is. */
  readonly cell?: CellName
  /** What a reader should take the figure for; null is blank. */
  readonly value?: CellValue | null
  /** Other cells it counts in as well: 0 here is 0 there, and of any other figure nobody knows the shares. */
  readonly sharedWith?: readonly CellName[]
  /** Nobody could tell for certain what it is. */
  readonly undecidable?: boolean
  /** Not on the page at all: its row is a cell short. */
  readonly missing?: boolean
  readonly revised?: boolean
}

/** A table that was pasted as a picture. */
export interface Picture {
  readonly kind: 'picture'
  readonly of: Grid
}

/** How a format spells what it can spell in several ways. */
export interface Manner {
  readonly headings: 'styled' | 'bold' | 'plain' | 'numbered'
  readonly boldLeads: boolean
  readonly tablesInText: 'tabs' | 'browser' | 'bars' | 'lines' | 'glued' | 'glued figures'
  readonly marks: 'none' | 'html' | 'markdown'
  /** Of text files and web pages. */
  readonly charset: 'utf-8' | 'utf-8 with mark' | 'gb18030'
  readonly layoutTable: boolean
  readonly cellPerParagraph: boolean
  /** Letters and digits in spans of their own, as Word saves web pages. */
  readonly spans: boolean
  readonly fileName: 'title' | 'other'
}

export const plainManner: Manner = {
  headings: 'styled',
  boldLeads: false,
  tablesInText: 'tabs',
  marks: 'none',
  charset: 'utf-8',
  layoutTable: false,
  cellPerParagraph: false,
  spans: false,
  fileName: 'title',
}
