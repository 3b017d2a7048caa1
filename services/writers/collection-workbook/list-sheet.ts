import { type CellStyle, type CellValue, cellRef, type WriteSheet } from 'hucre/xlsx'
import { widthOf } from '../../../core/document/width.ts'
import { plainName } from '../../../core/report/invisible.ts'
import { textContent } from '../xlsx/block.ts'
import { HEAD, TYPE } from '../xlsx/look.ts'

/** A column of a list: its head, its width in characters, and the number format of its figures. */
export interface ListColumn {
  readonly head: string
  readonly width: number
  readonly numFmt?: string
}

const RULE = { style: 'thin', color: { rgb: 'BFBFBF' } } as const
const CELL: CellStyle = {
  font: TYPE,
  border: { top: RULE, right: RULE, bottom: RULE, left: RULE },
  alignment: { vertical: 'center', wrapText: true },
}

/** A sheet of rows under a head that stands still and filters. Text that looks like an escape or a formula stays text. */
export function listSheet(
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly CellValue[])[],
): WriteSheet {
  const heads = columns.map(({ head }, i) => [`0,${i}`, { value: head, style: HEAD }] as const)
  return {
    name,
    columns: columns.map(({ width, numFmt }) => ({
      width,
      style: { ...CELL, ...(numFmt === undefined ? {} : { numFmt }) },
    })),
    rows: [columns.map(({ head }) => head), ...rows.map((row) => row.map(plain))],
    cells: new Map(heads),
    rowDefs: new Map(
      [columns.map(({ head }) => head), ...rows].map((row, i) => [i, { height: heightOf(row, columns) }]),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${cellRef(Math.max(1, rows.length), columns.length - 1)}` },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  }
}

/** Points from line to line of the lists' type. */
const LINE = 15

/** No program fits a row to its text by itself where another wrote it. */
function heightOf(row: readonly CellValue[], columns: readonly ListColumn[]): number {
  const lines = row.map((value, i) =>
    typeof value === 'string' ? Math.ceil((widthOf(value) * 2.1) / (columns[i]?.width ?? 1)) : 1,
  )
  return Math.max(1, ...lines) * LINE + 3
}

function plain(value: CellValue): CellValue {
  return typeof value === 'string' ? (textContent(plainName(value)).value ?? '') : value
}
