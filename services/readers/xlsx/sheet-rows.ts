import { readXlsx, type Sheet } from 'hucre/xlsx'
import { Failure } from '../../../core/failure.ts'
import { quoted } from '../../../core/report/quoted.ts'
import type { RosterRow, RosterSource } from '../../../core/roster/roster-row.ts'
import { openArchive } from '../archive.ts'
import { cellText } from './cell-text.ts'
import { isPaintedOver } from './painted-over.ts'
import { safeParts } from './safe-parts.ts'
import { isHiddenColumn, isHiddenRow } from './shown-places.ts'
import { shownText } from './shown-text.ts'

/** A list of 60,000 units with its title; columns beyond these are no details of a unit. */
const RANGE = 'A1:AZ60020'
const MOST_SHEETS = 20

const UNSEEN = '文件中有看不见的内容（例如白色的字），没有读入，请核对。'
const STRUCK = '文件中有加了删除线的内容，没有读入，请核对。'

/**
 * The rows of the sheets that are shown, numbered as Excel numbers them; what a merged cell says stands in each place it
 * covers. What nobody sees is left out and told, as in a report: it may be of another year, or who was taken off the list.
 * @param longest characters of all of them
 * @throws Failure 'unsafe-file', 'unreadable-file', 'locked-file'
 */
export async function sheetRows(bytes: Uint8Array, longest: number): Promise<RosterSource> {
  const workbook = await safeParts(await openArchive(bytes))
  const sheets = await sheetsOf(workbook)
  const shown = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden)
  const read = shown.map(rowsOf)
  const tables = refuseLong(
    read.map(({ rows }) => rows),
    longest,
  )
  const sum = (of: (sheet: ReadSheet) => number) => read.reduce((all, sheet) => all + of(sheet), 0)
  const [rows, columns] = [sum((sheet) => sheet.hiddenRows), sum((sheet) => sheet.hiddenColumns)]
  const hidden = sheets.filter((sheet) => !shown.includes(sheet)).map(({ name }) => quoted(name))
  return {
    tables,
    lost: [
      ...(hidden.length > 0
        ? [`有 ${hidden.length} 张隐藏的工作表没有读入：${hidden.join('、')}；要列入的，请取消隐藏后再读。`]
        : []),
      ...(rows + columns > 0
        ? [`有隐藏的 ${rows} 行、${columns} 列没有读入；要列入的，请取消隐藏、清除筛选后再读。`]
        : []),
      ...(read.some(({ hasUnseen }) => hasUnseen) ? [UNSEEN] : []),
      ...(read.some(({ hasStruck }) => hasStruck) ? [STRUCK] : []),
    ],
  }
}

/** Cells may share one long text. */
function refuseLong(sheets: RosterRow[][], longest: number): RosterRow[][] {
  let left = longest
  for (const { cells } of sheets.flat()) for (const text of cells) left -= text.length
  if (left < 0) throw new Failure('unsafe-file', { problem: '文字比任何单位名单都长' })
  return sheets
}

interface ReadSheet {
  readonly rows: RosterRow[]
  /** Of those in which something stands. */
  readonly hiddenRows: number
  readonly hiddenColumns: number
  readonly hasUnseen: boolean
  readonly hasStruck: boolean
}

function rowsOf(sheet: Sheet): ReadSheet {
  let [hasUnseen, hasStruck] = [false, false]
  const filled = { rows: new Set<number>(), columns: new Set<number>() }
  const rows = sheet.rows.map((values, row) =>
    values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      const { text, isLess } = shownText(cellText(value ?? null, cell, false), cell)
      if (text.trim() !== '') {
        filled.rows.add(row)
        filled.columns.add(column)
      }
      hasStruck ||= isLess
      const isUnseen = isPaintedOver(sheet, cell)
      hasUnseen ||= isUnseen && text.trim() !== ''
      return isUnseen ? '' : text
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
  return {
    rows: rows.flatMap((cells, row) =>
      isHiddenRow(sheet, row)
        ? []
        : [{ row: row + 1, cells: cells.filter((_, column) => !isHiddenColumn(sheet, column)) }],
    ),
    hiddenRows: [...filled.rows].filter((row) => isHiddenRow(sheet, row)).length,
    hiddenColumns: [...filled.columns].filter((column) => isHiddenColumn(sheet, column)).length,
    hasUnseen,
    hasStruck,
  }
}

async function sheetsOf(workbook: Uint8Array): Promise<Sheet[]> {
  try {
    const { sheets } = await readXlsx(workbook, {
      readStyles: true,
      range: RANGE,
      sheets: (_, index) => index < MOST_SHEETS,
    })
    return sheets
  } catch {
    throw new Failure('unreadable-file', { problem: '表格文件不完整或已损坏' })
  }
}
