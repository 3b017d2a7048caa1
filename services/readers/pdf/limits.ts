/** A PDF beyond these is no report; it is refused before it costs time or memory. Lengths are in points. */

export const SOURCE_BYTES = 50_000_000
export const PAGES = 300
export const TEXT_LENGTH = 2_000_000
/** Characters of a document whose text layer is a stamp or a page number. */
export const STAMP = 30
/** Ruled lines of one page; where there are more, they are a picture. */
export const RULES = 5_000
