/** A page beyond these is no report; it is refused before it costs time or memory. */

/** Bytes of source. */
export const SOURCE_BYTES = 30_000_000
/** Characters of text that is read. */
export const TEXT_LENGTH = 4_000_000
export const ELEMENTS = 200_000
export const ATTRIBUTES = 1_000_000
/** Elements left open at once. */
export const OPEN_ELEMENTS = 3_000
/** Elements within each other; what is deeper stands beside its parent, as in browsers. */
export const DEPTH = 200
/** Columns that a cell can span; more than these means the whole width. */
export const SPANNED_COLUMNS = 100
/** Columns of a table whose place is kept free for cells of rows above. */
export const GRID_COLUMNS = 1_000
