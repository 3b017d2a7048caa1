import type { Cell, Sheet } from 'hucre/xlsx'

type Colour = NonNullable<NonNullable<NonNullable<Cell['style']>['font']>['color']>

/** The theme's colour of paper, and white among the colours of old. */
const PAPER = 0
const WHITE = [1, 9]

/**
 * Whether nothing of a cell is shown: by its format, or as white on nothing. Where something of the sheet may lay a colour
 * behind it, by a rule or as a table, it may be seen.
 */
export function isPaintedOver(
  { conditionalRules = [], tables = [] }: Sheet,
  cell: Cell | undefined,
): boolean {
  const { numFmt = '', font, fill } = cell?.style ?? {}
  if (/^;;;?$/u.test(numFmt.trim())) return true
  const isBare = fill === undefined || (fill.type === 'pattern' && fill.pattern === 'none')
  return isBare && isWhite(font?.color) && conditionalRules.length === 0 && tables.length === 0
}

function isWhite(colour: Colour | undefined): boolean {
  if (colour === undefined) return false
  const { rgb, theme, tint = 0, indexed } = colour
  if (rgb !== undefined) return /^(?:ff)?ffffff$/iu.test(rgb)
  return (theme === PAPER && tint === 0) || (indexed !== undefined && WHITE.includes(indexed))
}
