import { readXlsx, type Sheet } from 'hucre/xlsx'
import { Failure } from '../../../core/failure.ts'
import type { RosterRow } from '../../../core/roster/roster-row.ts'
import { openArchive } from '../archive.ts'
import { cellText } from './cell-text.ts'
import { safeParts } from './safe-parts.ts'
import { shownText } from './shown-text.ts'

/** A list of 60,000 units with its title; columns beyond these are no details of a unit. */
const RANGE = 'A1:AZ60020'
const MOST_SHEETS = 20

/**
 * The rows of the sheets that are shown, numbered as Excel numbers them; what a merged cell says stands in each place it
 * covers.
 * @param longest characters of all of them
 * @throws Failure 'unsafe-file', 'unreadable-file', 'locked-file'
 */
export async function sheetRows(bytes: Uint8Array, longest: number): Promise<RosterRow[][]> {
  const workbook = await safeParts(await openArchive(bytes))
  const sheets = await sheetsOf(workbook)
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map(rowsOf)
  return refuseLong(shown, longest)
}

/** Cells may share one long text. */
function refuseLong(sheets: RosterRow[][], longest: number): RosterRow[][] {
  let left = longest
  for (const { cells } of sheets.flat()) for (const text of cells) left -= text.length
  if (left < 0) throw new Failure('unsafe-file', { problem: '文字比任何单位名单都长' })
  return sheets
}

function rowsOf(sheet: Sheet): RosterRow[] {
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      return shownText(cellText(value ?? null, cell, false), cell).text
    }),
  )
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const text = rows[startRow]?.[startCol] ?? ''
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row] ?? []
      for (let column = startCol; column <= Math.min(endCol, cells.length - 1); column += 1)
        cells[column] = text
    }
  }
  return rows.map((cells, i) => ({ row: i + 1, cells }))
}

async function sheetsOf(workbook: Uint8Array): Promise<Sheet[]> {
  try {
    const { sheets } = await readXlsx(workbook, { range: RANGE, sheets: (_, index) => index < MOST_SHEETS })
    return sheets
  } catch {
    throw new Failure('unreadable-file', { problem: '表格文件不完整或已损坏' })
  }
}
