import { figureScale } from '../../../core/document/figure-scale.ts'
import type { TableBlock } from '../../../core/document/tree.ts'

/** How the type stands in the cells of a table; lengths in twips. */
export interface CellType {
  /** Id of the paragraph style. */
  readonly style: 'TableText' | 'TableSmall'
  /** Size of a full-width character. */
  readonly character: number
  /** Gap between type and the rules over and under it. */
  readonly gap: number
  readonly rowHeight: number
  /** Long row labels are easier to read from the left; short ones stand in the middle. */
  readonly labelsLeft: boolean
}

/** Columns above which the cells are set in 五号 (10.5 points) instead of 小四 (12 points). */
const MANY_COLUMNS = 6
/** Rows above which a table is set close, so that the form's longest stands on one page with its heading. */
const MANY_ROWS = 20

export function cellType({ columnWidths, rows }: TableBlock): CellType {
  const small = columnWidths.length > MANY_COLUMNS
  const close = rows.length > MANY_ROWS
  return {
    style: small ? 'TableSmall' : 'TableText',
    character: small ? 210 : 240,
    gap: close ? 10 : 40,
    rowHeight: close ? 275 : 425,
    labelsLeft: close,
  }
}

/**
 * Indents on both sides that break a label into lines of equal length: 商业/企业, not 商业企/业.
 * @param width of the cell without its gaps, in twips
 */
export function balancedIndent(text: string, width: number, { character }: CellType): number {
  const perLine = Math.floor(width / character)
  if (perLine < 1 || text.length <= perLine) return 0
  const wanted = Math.ceil(text.length / Math.ceil(text.length / perLine))
  if (wanted === perLine) return 0
  return Math.floor((width - (wanted + 0.4) * character) / 2)
}

/** A number before what it numbers: （三）不予公开, 三、本年度办理结果. */
const NUMBER = /^(?:（[一二三四五六七八九十]+）|[一二三四五六七八九十]+、)(?=.)/u

/**
 * What stands in a line of its own, or in lines of equal length, in a label beside several rows: its number, and the rest.
 * @param width of the cell without its gaps, in twips
 */
export function labelPieces(text: string, width: number, { character }: CellType): readonly string[] {
  const [number = ''] = NUMBER.exec(text) ?? []
  if (number === '' || text.length <= Math.floor(width / character)) return [text]
  return [number, text.slice(number.length)]
}

/**
 * How far a figure is narrowed, in per cent, to stand on one line however many digits it has.
 * @param width of the cell without its gaps, in twips
 */
export function narrowing(text: string, width: number, { character }: Pick<CellType, 'character'>): number {
  return Math.floor(100 * figureScale(text, width / character))
}
