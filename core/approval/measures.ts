import type { LineKind } from './sheet.ts'

/** Millimetres a point. */
const POINT = 25.4 / 72

/** Margins of the sheet in millimetres. The sides are the report's; a form may use more of the page's height than a text. */
export const SHEET_MARGINS = { top: 22, right: 26, bottom: 16, left: 28 } as const

/** Widths of the grid in millimetres: labels, then three times a key and its figure. */
export const COLUMN_WIDTHS = [34.2, 21.1, 19.5, 21.1, 19.5, 21.1, 19.5] as const

/** Sizes of type and pitches of lines, in points: 小二 with the heading's space below it, 小四, 五号. */
export const SHEET_TYPE = {
  heading: { size: 22, pitch: 29, below: 9 },
  plain: { size: 12, pitch: 15.6 },
  small: { size: 10.5, pitch: 12.6 },
  foot: { size: 10.5, pitch: 12.6, above: 4 },
} as const

/** Gaps between type and rules in millimetres. */
export const GAPS = { over: 0.6, beside: 1.6 } as const

/** What a rule takes of a cell's width, in millimetres. */
const RULE = 0.2

/** Room under the date where it stands at the foot of its cell, in millimetres. */
export const UNDER_DATE = 1.4

/** Characters an item's number takes. */
export const ITEM_INDENT = 1.5

/** Height the table may take on one page, in millimetres, with some to spare for fonts that stand in. */
export const TABLE_HEIGHT = tableHeight(5)

function tableHeight(spare: number): number {
  const { heading, foot } = SHEET_TYPE
  const besides = POINT * (heading.pitch + heading.below + foot.pitch + foot.above)
  return 297 - SHEET_MARGINS.top - SHEET_MARGINS.bottom - besides - spare
}

/** Characters that stand on a line of a cell so wide, whatever the rules of line breaking take away. */
export function charactersPerLine(width: number, kind: LineKind): number {
  const { size } = typeOf(kind)
  const characters = (width - 2 * GAPS.beside - RULE) / (size * POINT) - (kind === 'item' ? ITEM_INDENT : 0)
  return Math.floor(characters)
}

/** Height of so many lines, in millimetres. */
export function linesHeight(lines: number, kind: LineKind): number {
  return lines * typeOf(kind).pitch * POINT
}

function typeOf(kind: LineKind) {
  return kind === 'plain' ? SHEET_TYPE.plain : SHEET_TYPE.small
}
