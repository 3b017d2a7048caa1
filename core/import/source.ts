import type { TextPlace } from '../form/form.ts'

/**
 * A document as a reader found it, before anything is understood: paragraphs and tables in reading order. Readers
 * (services/readers) make it of Word files, web pages, text and PDF; `core/import` finds the report in it.
 */
export interface SourceDocument {
  readonly kind: 'docx' | 'html' | 'text' | 'pdf' | 'ofd' | 'xlsx'
  readonly blocks: readonly SourceBlock[]
  /** What the reader saw and left out, each a Chinese sentence for the user: pictures, macros, external links. */
  readonly notices: readonly string[]
  /** Those of them that tell of what may hold words or figures of the report, from among the others or beside them. */
  readonly lost?: readonly string[]
  /** What stands in that, as far as the file tells without its being read: files that differ in it alone are not the same. */
  readonly unread?: string
  /** What names the content of the report that this program wrote it of, whatever was changed in it since. */
  readonly reportDigest?: string
}

export type SourceBlock = SourceParagraph | SourceTable

/** In a file of this program's own, with the text it was exported from. */
export interface SourceParagraph extends Partial<TextPlace> {
  readonly kind: 'paragraph'
  /** As it reads on the page, its automatic number included; a line break within the paragraph is "\n". */
  readonly text: string
  /** A heading by its style or element, 1 the highest. 0 is the title of the document. */
  readonly level?: number
  /** Every visible character of it is bold. */
  readonly bold?: boolean
  /** How many UTF-16 units at its start are set apart as a run-in heading, by bold type or another font. */
  readonly runIn?: number
  /** What stands among its words, or right behind them, and is not read as it looks, in Chinese: 公式, 图片. */
  readonly leftOut?: readonly string[]
  /** Its words were recognised in a picture of a page, and may be others than are seen there. */
  readonly isRecognised?: true
  readonly comments?: readonly SourceComment[]
}

/** A table of figures or of words; tables that only lay out a page are read as what stands in them. */
export interface SourceTable {
  readonly kind: 'table'
  readonly rows: readonly SourceRow[]
  /** As of a paragraph. */
  readonly isRecognised?: true
}

export interface SourceRow {
  readonly cells: readonly SourceCell[]
}

export interface SourceCell {
  /** Its paragraphs, divided by "\n". */
  readonly text: string
  /** Grid column, from 0. */
  readonly column: number
  readonly colSpan: number
  readonly rowSpan: number
  readonly comments?: readonly SourceComment[]
}

/** A comment someone wrote beside the text. */
export interface SourceComment {
  readonly author: string
  readonly text: string
  /** Its writer, or who acted on it, marked it as done. */
  readonly settled?: true
}
