import type { Sheet } from 'hucre/xlsx'
import type { SourceBlock, SourceCell, SourceRow } from '../../../core/import/source.ts'
import { cellText } from './cell-text.ts'
import { isPaintedOver } from './painted-over.ts'
import { shownPlaces } from './shown-places.ts'
import { shownText } from './shown-text.ts'
import { isOwnHeading, titleOf } from './title-rows.ts'

/** What a sheet holds. */
export interface ReadSheet {
  readonly blocks: readonly SourceBlock[]
  /** Some of its text is struck, or marks notes at figures, and was left out. */
  readonly hasStruck: boolean
  /** Some of it stands in rows, columns or a colour that nobody sees, and was left out. */
  readonly hasUnseen: boolean
}

/** A sheet as the title it gives its report, if any, and the table in it; rows without anything are left out. */
export function readSheet(sheet: Sheet): ReadSheet {
  let hasStruck = false
  let hasUnseen = false
  const isOwn = sheet.rows.slice(0, 3).some((row) => row.some(isOwnHeading))
  const covered = coveredBy(sheet)
  const places = shownPlaces(sheet)
  const rows = Array.from({ length: places.rows }, (): SourceCell[] => [])
  sheet.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const spans = covered.get(`${row},${column}`) ?? SINGLE
      if (spans === 'covered') return
      const cell = sheet.cells?.get(`${row},${column}`)
      const { text, isLess } = shownText(cellText(value ?? null, cell, isOwn), cell)
      hasStruck ||= isLess
      const place = places.of({ row, column, ...spans })
      const isUnseen = place === undefined || isPaintedOver(sheet, cell)
      hasUnseen ||= isUnseen && text.trim() !== ''
      if (place === undefined) return
      const { row: shownRow, ...shown } = place
      rows[shownRow]?.push({ text: isUnseen ? '' : text, ...shown })
    }),
  )
  return { blocks: blocksOf(withoutEmptyRows(rows, isOwn)), hasStruck, hasUnseen }
}

const SINGLE = { colSpan: 1, rowSpan: 1 }

function blocksOf(filled: readonly SourceCell[][]): SourceBlock[] {
  if (filled.length === 0) return []
  const width = Math.max(...filled.map(widthOf))
  const table = {
    kind: 'table',
    rows: filled.map((cells): SourceRow => ({ cells: cutAt(cells, width) })),
  } as const
  const title = titleOf(filled.map((cells) => cells.map(({ text }) => text)))
  return title === undefined ? [table] : [{ kind: 'paragraph', text: title, level: 0 }, table]
}

type Spans = { readonly colSpan: number; readonly rowSpan: number }

/** Every place that a merged cell covers, and what its first place spans. */
function coveredBy({ merges = [], rows }: Sheet): Map<string, Spans | 'covered'> {
  const places = new Map<string, Spans | 'covered'>()
  const width = Math.max(0, ...rows.map((row) => row.length))
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const [lastRow, lastColumn] = [Math.min(endRow, rows.length - 1), Math.min(endCol, width - 1)]
    for (let row = startRow; row <= lastRow; row += 1)
      for (let column = startCol; column <= lastColumn; column += 1) places.set(`${row},${column}`, 'covered')
    places.set(`${startRow},${startCol}`, {
      colSpan: lastColumn - startCol + 1,
      rowSpan: lastRow - startRow + 1,
    })
  }
  return places
}

/** In a workbook of this program what is worked out below the table says nothing new: the table ends with the first empty row. */
function withoutEmptyRows(rows: readonly SourceCell[][], isOwn: boolean): SourceCell[][] {
  const isEmpty = (cells: readonly SourceCell[]) =>
    cells.length > 0 && cells.every(({ text }) => text.trim() === '')
  const end = isOwn ? rows.findIndex(isEmpty) : -1
  return (end < 0 ? rows : rows.slice(0, end)).filter((cells) => !isEmpty(cells))
}

function widthOf(cells: readonly SourceCell[]): number {
  return Math.max(
    0,
    ...cells.flatMap(({ text, column, colSpan }) => (text.trim() === '' ? [] : [column + colSpan])),
  )
}

function cutAt(cells: readonly SourceCell[], width: number): SourceCell[] {
  return cells
    .filter(({ column }) => column < width)
    .map((cell) => ({ ...cell, colSpan: Math.min(cell.colSpan, width - cell.column) }))
}
