import { GRID_PITCH, MARGIN, PAGE } from '../../docx/page.ts'

/** Twips from the upper edge of the paper to the running head: its rule stands 7 mm above the type area. */
const HEADER = 1350

/** A section of a volume. */
export interface SectionParts {
  /** Where it begins: on the next page, or on the next odd one, which is a right-hand page. */
  readonly begins: 'nextPage' | 'oddPage'
  /** References to headers and footers; of what is left out, the section has that of the one before. */
  readonly references?: string
  readonly numbers?: { readonly format: 'upperRoman' | 'decimal'; readonly start: number }
}

/** The properties of a section, w:sectPr, on the same page as every report. */
export function sectionProperties({ begins, references = '', numbers }: SectionParts): string {
  const { top, right, bottom, left, footer, gutter } = MARGIN
  return (
    `<w:sectPr>${references}<w:type w:val="${begins}"/>` +
    `<w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" ` +
    `w:header="${HEADER}" w:footer="${footer}" w:gutter="${gutter}"/>` +
    (numbers ? `<w:pgNumType w:fmt="${numbers.format}" w:start="${numbers.start}"/>` : '') +
    `<w:docGrid w:type="lines" w:linePitch="${GRID_PITCH}"/></w:sectPr>`
  )
}

/** The relationship by which a chapter's header is found. */
export function headerId(chapter: number): string {
  return `rIdHead${chapter}`
}
