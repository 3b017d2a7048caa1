import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { cellRef, readXlsx } from 'hucre/xlsx'
import { editions } from '../../core/form/editions.ts'
import { type CellAddress, type Form, type FormTable, isFigure } from '../../core/form/form.ts'
import type { CellName, Report } from '../../core/report/report.ts'

/** Rows that stand above a table. */
const HEADING = 2

export type Figure = number | string

/** The figures a workbook shows, as the form names them; blank cells are left out. */
export async function figuresShown(workbook: Uint8Array, form: Form): Promise<Record<CellName, Figure>> {
  const { sheets } = await readXlsx(workbook)
  return Object.fromEntries(
    Object.values(form.tables).flatMap((table, i) =>
      [...positions(table)].flatMap(([address, { row, column }]) => {
        const value = sheets[i]?.rows[row]?.[column] ?? ''
        if (value === '') return []
        return [[`${table.id}:${address}`, typeof value === 'number' ? value : String(value)]]
      }),
    ),
  )
}

/** The columns of the form's relation: both sides, their difference and the verdict, '' where blank. */
export async function balancesShown(workbook: Uint8Array, form: Form): Promise<Record<string, Figure[]>> {
  const { sheets } = await readXlsx(workbook)
  const table = form.tables.requests
  const first = HEADING + table.layout.length + 2
  return Object.fromEntries(
    table.columns.map(({ key }) => {
      const column = positions(table).get(`received/${key}`)?.column ?? 0
      const values = [0, 1, 2, 3].map((i) => sheets[1]?.rows[first + i]?.[column] ?? '')
      return [key, values.map((value) => (typeof value === 'number' ? value : String(value)))]
    }),
  )
}

/** The workbook as another program would leave it: entered figures changed, and no result of any formula kept. */
export function edited(
  workbook: Uint8Array,
  edition: Report['form'],
  changes: readonly (readonly [CellName, number | null])[],
): Uint8Array {
  const parts = unzipSync(workbook)
  Object.values(editions[edition].tables).forEach((table: FormTable, i) => {
    const path = `xl/worksheets/sheet${i + 1}.xml`
    let xml = strFromU8(parts[path] ?? new Uint8Array()).replaceAll(
      /(<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>|<v\/>)/g,
      '$1',
    )
    for (const [name, value] of changes.filter(([each]) => each.startsWith(`${table.id}:`))) {
      const at = positions(table).get(name.slice(table.id.length + 1) as CellAddress)
      if (!at) throw new Error(`No cell ${name}`)
      const cell = new RegExp(`<c r="${cellRef(at.row, at.column)}" s="(\\d+)"(?:/>|><v>[^<]*</v></c>)`)
      if (!cell.test(xml)) throw new Error(`No entered cell ${name}`)
      xml = xml.replace(cell, (_, style: string) =>
        value === null
          ? `<c r="${cellRef(at.row, at.column)}" s="${style}"/>`
          : `<c r="${cellRef(at.row, at.column)}" s="${style}"><v>${value}</v></c>`,
      )
    }
    parts[path] = strToU8(xml)
  })
  // The same bytes at any time: what was made of them before is found by them.
  return zipSync(parts, { mtime: new Date(1980, 0, 1) })
}

/** Figures are counted from the right edge: nothing reaches down into that side of the form's tables. */
function positions({ layout, columnWidths }: FormTable): Map<CellAddress, { row: number; column: number }> {
  return new Map(
    layout.flatMap((cells, i) => {
      let right = columnWidths.length
      return [...cells].reverse().flatMap((cell) => {
        right -= cell.colSpan ?? 1
        return isFigure(cell) ? [[cell.address, { row: HEADING + i, column: right }] as const] : []
      })
    }),
  )
}
