import type { CellStyle } from 'hucre/xlsx'

/** The typeface of Chinese office programs for tables, in points. */
export const TYPE = { name: '宋体', size: 11 } as const satisfies CellStyle['font']

const RULE = { style: 'thin', color: { rgb: '000000' } } as const
const GRID = { top: RULE, right: RULE, bottom: RULE, left: RULE }
const CENTRED = { horizontal: 'center', vertical: 'center', wrapText: true } as const
const LEFT = { ...CENTRED, horizontal: 'left' } as const

/** Marks computed cells; light enough to vanish in a copy. */
const TINT = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8F1FA' } } as const

export const TITLE: CellStyle = { font: { name: '黑体', size: 16 }, alignment: CENTRED }
export const UNDER_TITLE: CellStyle = { font: TYPE, alignment: { ...CENTRED, vertical: 'top' } }
export const NOTE: CellStyle = { font: { ...TYPE, size: 10 }, alignment: LEFT }

export const HEAD: CellStyle = { font: TYPE, border: GRID, alignment: CENTRED }
export const LABEL: CellStyle = { font: TYPE, border: GRID, alignment: LEFT }

/** A figure is made smaller rather than shown as ####. */
const FIGURE = { horizontal: 'center', vertical: 'center', shrinkToFit: true } as const

/** A cell to type a figure in. */
export function enteredStyle(numFmt: string): CellStyle {
  return { font: TYPE, border: GRID, alignment: FIGURE, numFmt }
}

/** A cell with a formula. */
export function computedStyle(numFmt: string): CellStyle {
  return { ...enteredStyle(numFmt), fill: TINT }
}

/** How a relation that fails stands out. */
export const FAILING: CellStyle = { font: { bold: true, color: { rgb: 'C00000' } } }
