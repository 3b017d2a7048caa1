import type { ColumnDef, WriteSheet } from 'hucre/xlsx'

/** Millimetres. */
const A4 = { short: 210, long: 297 } as const
const MARGIN = 15
const INCH = 25.4

/** Columns above which a table is printed on a turned page. */
const MANY_COLUMNS = 12

/** How much smaller a table is printed to stand on one page. */
const SMALLEST = 0.8

/** Width of a digit of the default typeface (8 pixels of 1/96 inch), by which programs count the width of columns. */
const DIGIT = (8 / 96) * INCH

/** The form's columns made as wide as the paper allows, in millimetres, and how it is turned. */
export interface SheetPage {
  readonly orientation: 'portrait' | 'landscape'
  readonly widths: readonly number[]
}

/** How a sheet is printed: one A4 page wide, upright or turned as its table needs. */
export function sheetPage(columnWidths: readonly number[]): SheetPage {
  const orientation = columnWidths.length > MANY_COLUMNS ? 'landscape' : 'portrait'
  const room = (orientation === 'landscape' ? A4.long : A4.short) - 2 * MARGIN
  const total = columnWidths.reduce((sum, width) => sum + width, 0)
  return { orientation, widths: columnWidths.map((width) => (width * room) / total) }
}

/**
 * A4, one page wide; also one page long where that makes it a fifth smaller at most, else as long as it takes.
 * @param height of all rows, in points
 */
export function pageSetup(orientation: SheetPage['orientation'], height: number): WriteSheet['pageSetup'] {
  const side = MARGIN / INCH
  const room = ((orientation === 'landscape' ? A4.short : A4.long) - 2 * MARGIN) * (72 / INCH)
  return {
    paperSize: 'a4',
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: height * SMALLEST <= room ? 1 : 0,
    horizontalCentered: true,
    margins: { top: side, right: side, bottom: side, left: side, header: side / 2, footer: side / 2 },
  }
}

/** Widths of the columns, from millimetres. */
export function columnDefs(widths: readonly number[]): ColumnDef[] {
  return widths.map((width) => ({ width: Math.round((width / DIGIT) * 100) / 100 }))
}
