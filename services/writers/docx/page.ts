import { DocumentGridType, type ISectionPropertiesOptions } from 'docx'

/** Twips a millimetre. */
const MM = 1440 / 25.4

/** Twips from line to line that put 22 lines into 225 mm; the page's grid whatever the pitch of the text. */
export const GRID_PITCH = 579

/** A4 in twips. */
export const PAGE = { width: 11906, height: 16838 } as const
const EDGES = { top: 2098, left: 1588, right: 1474, bottom: 1984 } as const

/** Width of the type area in twips: 156 mm. */
export const TYPE_AREA = PAGE.width - EDGES.left - EDGES.right

/** Line of the page number in twips. Its dash stands in the middle, 7 mm below the type area. */
export const FOOTER_LINE = 320
const FOOTER = Math.round(EDGES.bottom - 7 * MM - FOOTER_LINE / 2)

/** Of the page in twips, with the places of header and footer. A report has no header; that of a volume stands there. */
export const MARGIN = { ...EDGES, header: 851, footer: FOOTER, gutter: 0 } as const

/** GB/T 9704-2012 5.1 and 5.2: A4, the type area 156 × 225 mm, 22 lines. A grid of characters is read as cells by LibreOffice. */
export const pageProperties: ISectionPropertiesOptions = {
  page: { size: PAGE, margin: MARGIN },
  grid: { type: DocumentGridType.LINES, linePitch: GRID_PITCH },
}

/** Grid columns in twips; rounded at the edges, so that they add up to the whole and never exceed the type area. */
export function twips(millimetres: readonly number[]): number[] {
  let edge = 0
  let last = 0
  return millimetres.map((width) => {
    edge += width
    const at = Math.min(Math.round(edge * MM), TYPE_AREA)
    const column = at - last
    last = at
    return column
  })
}
