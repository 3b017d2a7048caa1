import { type Cell, type CellValue, cellRef, type MergeRange, type WriteSheet } from 'hucre/xlsx'
import { columnOf, type FormTable, rowOf } from '../../../core/form/form.ts'
import { plainName } from '../../../core/report/invisible.ts'
import { type CellName, parseCellName } from '../../../core/report/report.ts'
import { listedCells } from '../../../core/sums/figure-list.ts'
import { textContent } from '../xlsx/block.ts'
import { entered } from '../xlsx/figure-content.ts'
import { computedStyle, enteredStyle, HEAD, LABEL } from '../xlsx/look.ts'
import type { CollectionContent } from './content.ts'

/** Rows above the units: the rows and the columns of the form, and the sum. */
const HEAD_ROWS = 3
const SUM_ROW = 2
/** Columns before the figures: number and name. */
const SIDE_COLUMNS = 2
/** Points: labels of the form take two lines. */
const HEAD_HEIGHT = 32

/** Where the sum of a cell stands on the sheet, and what it is. */
export interface SumPlace {
  readonly cell: CellName
  readonly row: number
  readonly column: number
}

/** The entered cells of a table as columns of the sheet, in the form's order. */
export function sumPlaces(form: CollectionContent['form'], table: FormTable): SumPlace[] {
  return listedCells(form)
    .filter((cell) => parseCellName(cell)?.table === table.id)
    .map((cell, i) => ({ cell, row: SUM_ROW, column: SIDE_COLUMNS + i }))
}

/** One table of the form with a row for each unit, and their sums as formulas above. */
export function figuresSheet(
  name: string,
  table: FormTable,
  { form, units }: CollectionContent,
  sums: Readonly<Record<CellName, { readonly value: CellValue | null } | undefined>>,
): WriteSheet {
  const places = sumPlaces(form, table)
  const at = listedCells(form)
  const summed = units.filter(({ excluded, figures }) => !excluded && figures !== undefined)
  const last = HEAD_ROWS + Math.max(1, summed.length) - 1
  const columns = places.map(({ cell }) => at.indexOf(cell))
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { value: '序号', style: HEAD }],
    ['0,1', { value: '机关名称', style: HEAD }],
    [`${SUM_ROW},1`, { value: '合计', style: LABEL }],
    ...headCells(table, places),
    ...places.map(
      ({ cell, row, column }) =>
        [`${row},${column}`, sumCell(column, last, sums[cell]?.value ?? null)] as const,
    ),
  ])
  return {
    name,
    columns: [
      { width: 6, style: LABEL },
      { width: 40, style: LABEL },
      ...places.map(() => ({ width: 10, style: enteredStyle('General') })),
    ],
    rows: [
      [],
      [],
      [],
      ...summed.map(({ name: unit, figures = [] }, i) => [
        i + 1,
        textContent(plainName(unit)).value ?? '',
        ...columns.map((column) => valueOf(figures[column] ?? null)),
      ]),
    ],
    cells,
    merges: [
      ...headMerges(places),
      { startRow: 0, startCol: 0, endRow: 1, endCol: 0 },
      { startRow: 0, startCol: 1, endRow: 1, endCol: 1 },
    ],
    rowDefs: new Map([
      [0, { height: HEAD_HEIGHT }],
      [1, { height: HEAD_HEIGHT }],
    ]),
    freezePane: { rows: HEAD_ROWS, columns: SIDE_COLUMNS },
    pageSetup: { paperSize: 'a4', orientation: 'landscape' },
  }
}

/** Amounts of more digits than a program holds as a number stay text, as in a report's own workbook. */
function valueOf(value: CellValue): CellValue {
  return typeof value === 'string' ? (entered(value).content.value ?? null) : value
}

function sumCell(column: number, last: number, value: CellValue): Partial<Cell> {
  const range = `${cellRef(HEAD_ROWS, column)}:${cellRef(last, column)}`
  return {
    formula: `IF(COUNT(${range})=0,"",SUM(${range}))`,
    formulaResult: value === null ? '' : Number(value),
    style: computedStyle(typeof value === 'string' ? 'General' : '0'),
  }
}

function headCells(table: FormTable, places: readonly SumPlace[]): (readonly [string, Partial<Cell>])[] {
  return places.flatMap(({ cell, column }) => {
    const address = parseCellName(cell)?.address ?? '/'
    const row = table.rows.find(({ key }) => key === rowOf(address))?.label ?? ''
    const head = table.columns.find(({ key }) => key === columnOf(address))?.label ?? ''
    return [
      [`0,${column}`, { value: row, style: HEAD }],
      [`1,${column}`, { value: head, style: HEAD }],
    ] as const
  })
}

/** The label of a row of the form stands over all its columns. */
function headMerges(places: readonly SumPlace[]): MergeRange[] {
  const runs = [...Map.groupBy(places, ({ cell }) => rowOf(parseCellName(cell)?.address ?? '/'))]
  return runs
    .filter(([, run]) => run.length > 1)
    .map(([, run]) => ({
      startRow: 0,
      endRow: 0,
      startCol: run[0]?.column ?? 0,
      endCol: run.at(-1)?.column ?? 0,
    }))
}
