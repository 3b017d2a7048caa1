import type { Sheet } from 'hucre/xlsx'

/** Cells that are merged into one, or a single one. */
export interface Spread {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly colSpan: number
}

/** Which rows and columns of a sheet are shown. */
export interface ShownPlaces {
  /** How many rows are. */
  readonly rows: number
  /** Where a cell stands among what is shown, and how much of it; nothing where none of it is. */
  readonly of: (spread: Spread) => Spread | undefined
}

/** Whether nobody sees a row of a sheet: hidden by hand or by a filter, or of no height. */
export function isHiddenRow({ rowDefs }: Sheet, row: number): boolean {
  return rowDefs?.get(row)?.hidden === true || rowDefs?.get(row)?.height === 0
}

/** The same of a column. */
export function isHiddenColumn({ columns = [] }: Sheet, column: number): boolean {
  return columns[column]?.hidden === true || columns[column]?.width === 0
}

/** Rows and columns that are hidden take no place. */
export function shownPlaces(sheet: Sheet): ShownPlaces {
  const { rows } = sheet
  const width = Math.max(0, ...rows.map((row) => row.length))
  const down = shownBefore(rows.length, (row) => isHiddenRow(sheet, row))
  const across = shownBefore(width, (column) => isHiddenColumn(sheet, column))
  return {
    rows: down(rows.length),
    of: ({ row, column, rowSpan, colSpan }) => {
      const [top, left] = [down(row), across(column)]
      const shown = {
        row: top,
        column: left,
        rowSpan: down(row + rowSpan) - top,
        colSpan: across(column + colSpan) - left,
      }
      return shown.rowSpan > 0 && shown.colSpan > 0 ? shown : undefined
    },
  }
}

/** How many of so many are shown before one. */
function shownBefore(count: number, isHidden: (at: number) => boolean): (at: number) => number {
  const before = [0]
  for (let at = 0; at < count; at += 1) before.push((before[at] ?? 0) + (isHidden(at) ? 0 : 1))
  return (at) => before[Math.min(at, count)] ?? 0
}
