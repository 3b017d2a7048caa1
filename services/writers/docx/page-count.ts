import type { Block, DocumentTree, PageLayout, TableBlock } from '../../../core/document/tree.ts'
import { placeSignature } from '../../../core/document/signature.ts'
import { placedRows } from '../../../core/document/table-grid.ts'
import { balancedIndent, cellType, labelPieces } from './cell-type.ts'
import { MARGIN, PAGE, TYPE_AREA, twips } from './page.ts'
import { sizeOf } from './chart.ts'
import { type LineMeasure, lineCount } from './line-count.ts'

/** How figures and letters stand among Chinese characters of 16 points condensed by a quarter, in twips. */
export interface LatinType {
  readonly half: number
  readonly gap: number
}

/** In the statutory fonts, as Word and WPS set them: half as wide as a character, without a gap. */
export const STATUTORY_TYPE: LatinType = { half: 155, gap: 0 }

/** Where those are missing, as LibreOffice sets what stands in: wider, and apart from them. */
export const STAND_IN_TYPE: LatinType = { half: 199, gap: 62 }

/** A CSS pixel. */
const PIXEL = 15
/** As the styles of chart and caption have it. */
const SPACE_ABOVE_CHART = 160
const CAPTION = 40 + 400 + 200

const FULL = 315
const TWO_CHARACTERS = 632
/** Of the type area. */
export const HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom

/** What no page ends within: a line, or a row of a table. */
interface Strip {
  readonly height: number
  /** It stands on one page with the next. */
  readonly keepNext: boolean
}

/**
 * Pages that Word needs for a document, reckoned from the measures its file states: contents are written before Word has
 * ever opened it. Other fonts and other programs may make a report a page longer or shorter.
 */
export function wordPages(document: Printed, type: LatinType = STATUTORY_TYPE): number {
  return filled(document, type).pages
}

/** Twips left on the page on which a document ends. */
export function leftOnLastPage(document: Printed, type: LatinType): number {
  return filled(document, type).left
}

/** Twips that blocks take one under the other, wherever pages end. */
export function heightOf({ blocks, layout }: Printed, type: LatinType): number {
  const strips = blocks.flatMap((block, i) => stripsOf(block, blocks[i + 1], { layout, type }))
  return strips.reduce((sum, { height }) => sum + height, 0)
}

type Printed = Pick<DocumentTree, 'blocks' | 'layout'>

function filled(
  { blocks, layout }: Printed,
  type: LatinType,
): { readonly pages: number; readonly left: number } {
  const strips = blocks.flatMap((block, i) => stripsOf(block, blocks[i + 1], { layout, type }))
  let pages = 1
  let left = HEIGHT
  for (let at = 0; at < strips.length;) {
    let end = at
    while (strips[end]?.keepNext && end < strips.length - 1) end += 1
    const together = strips.slice(at, end + 1)
    const height = together.reduce((sum, strip) => sum + strip.height, 0)
    if (height > left && height <= HEIGHT) [pages, left] = [pages + 1, HEIGHT]
    for (const strip of together) {
      if (strip.height > left) [pages, left] = [pages + 1, HEIGHT]
      left -= strip.height
    }
    at = end + 1
  }
  return { pages, left }
}

/** How the lines of the body are measured. */
export function bodyMeasure(type: LatinType, firstIndent = TWO_CHARACTERS): LineMeasure {
  return { width: TYPE_AREA, firstIndent, full: FULL, ...type }
}

interface Setting {
  readonly layout: PageLayout
  readonly type: LatinType
}

function stripsOf(block: Block, next: Block | undefined, { layout, type }: Setting): Strip[] {
  const pitch = layout.linePitch
  const bodyLines = (text: string, firstIndent = TWO_CHARACTERS) =>
    lineCount(text, bodyMeasure(type, firstIndent))
  const lines = (count: number, keepNext: (line: number) => boolean = () => false): Strip[] =>
    Array.from({ length: count }, (_, i) => ({ height: pitch, keepNext: keepNext(i) }))
  switch (block.kind) {
    case 'number':
      return lines(3, () => true)
    case 'title':
      return lines(block.lines.length + 1, () => true)
    case 'heading': {
      const gap = next?.kind === 'table' ? 60 : 0
      const strips = lines(bodyLines(block.text), () => true)
      return strips.map((strip, i) =>
        i === strips.length - 1 ? { ...strip, height: strip.height + gap } : strip,
      )
    }
    case 'paragraph': {
      const count = bodyLines((block.runIn ?? '') + block.text, block.flush ? 0 : TWO_CHARACTERS)
      return lines(count, (line) => next?.kind === 'signature' && line >= count - 2)
    }
    case 'table':
      return tableStrips(block)
    case 'chart':
      return [
        { height: SPACE_ABOVE_CHART + sizeOf(block.svg).height * PIXEL, keepNext: true },
        { height: CAPTION, keepNext: false },
      ]
    case 'enclosures':
      return lines(block.names.length + 1, () => true)
    case 'signature': {
      const { blankLines, nameLines } = placeSignature(block)
      const count = nameLines.length + 1
      return lines(count, (line) => line < count - 1).map((strip, i) =>
        i === 0 ? { ...strip, height: strip.height + blankLines * pitch } : strip,
      )
    }
  }
}

/** Half a point: the rule over a row. */
const RULE = 10

function tableStrips(table: TableBlock): Strip[] {
  const type = cellType(table)
  const pitch = type.style === 'TableSmall' ? 245 : 312
  const widths = twips(table.columnWidths)
  const rows = placedRows(table)
  const heights = rows.map(() => type.rowHeight)
  for (const cell of rows.flat()) {
    const room = widths.slice(cell.column, cell.column + cell.colSpan).reduce((a, b) => a + b, 0) - 80
    const pieces = cell.role === 'row' && cell.rowSpan > 1 ? labelPieces(cell.text, room, type) : [cell.text]
    const isBalanced = cell.role === 'column' || pieces.length > 1
    const full = type.character - (cell.role === 'row' && type.labelsLeft && cell.rowSpan === 1 ? 5 : 0)
    const figure = cell.role === 'figure'
    const linesOf = (text: string) => {
      const side = isBalanced ? balancedIndent(text, room, type) : 0
      return lineCount(text, { width: room - 2 * side, firstIndent: 0, full, half: full / 2, gap: 0 })
    }
    const count = figure ? 1 : pieces.reduce((sum, piece) => sum + linesOf(piece), 0)
    const needed = count * pitch + 2 * type.gap
    // What a cell over several rows lacks is added to its last.
    const last = cell.row + cell.rowSpan - 1
    const above = heights.slice(cell.row, last).reduce((a, b) => a + b, 0)
    heights[last] = Math.max(heights[last] ?? 0, needed - above)
  }
  return heights.map((height, i) => ({ height: height + RULE, keepNext: i < heights.length - 1 }))
}
