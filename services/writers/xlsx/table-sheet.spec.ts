import type { WriteSheet } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { tableBlock } from '../../../core/document/compose.ts'
import { editions } from '../../../core/form/editions.ts'
import type { CellAddress, Form, FormTable, LayoutCell } from '../../../core/form/form.ts'
import { blankReport } from '../../../core/report/blank.ts'
import { withFields } from '../../../core/report/fields.ts'
import { gridRows } from '../docx/grid.ts'
import { nameOf } from './block.ts'
import { placesOf } from './places.ts'
import { tableSheet } from './table-sheet.ts'

const blank = blankReport({ name: '渠县信访局', level: 'department' }, 2025)
const cases = Object.entries(editions).flatMap(([edition, form]: [string, Form]) =>
  Object.values(form.tables).map((table): [string, Form, FormTable] => [
    `${edition} ${table.id}`,
    form,
    table,
  ]),
)

type Sheet = Pick<WriteSheet, 'cells' | 'merges'>

/** The cell that holds a figure. */
function cellOf(sheet: Sheet, table: FormTable, address: string) {
  const place = placesOf(table, 2).find(({ cell }) => 'address' in cell && cell.address === address)
  return place && sheet.cells?.get(`${place.row},${place.column}`)
}

describe.each(cases)('the sheet of %s', (_, form, table) => {
  const sheet = tableSheet(form, table, blank)

  it('has a formula for every computed figure, over all its parts, and none for an entered one', () => {
    const places = new Map(
      placesOf(table, 2).flatMap((place) => ('address' in place.cell ? [[place.cell.address, place]] : [])),
    )
    const name = (address: CellAddress) => {
      const place = places.get(address)
      return place ? nameOf(place) : 'none'
    }
    const kinds = table.layout.flat().flatMap((cell) => ('address' in cell ? [cell] : []))
    for (const { address, kind } of kinds) {
      const parts = table.sums.find((sum) => sum.address === address)?.of ?? []
      expect([address, parts.length > 0]).toEqual([address, kind === 'total'])
      const formula = cellOf(sheet, table, address)?.formula
      const run = `${name(parts[0] ?? address)}:${name(parts.at(-1) ?? address)}`
      expect(formula).toBe(kind === 'total' ? `IF(COUNT(${run})=0,"",SUM(${run}))` : undefined)
    }
  })

  it('joins the cells the form joins', () => {
    const rows = gridRows(tableBlock(table, {}).rows, table.columnWidths)
    const joined = rows.flatMap((row, i) => {
      let column = 0
      return row.flatMap(({ cell: { colSpan }, merge }) => {
        const startCol = column
        column += colSpan
        if (merge === 'continue' || (merge === 'none' && colSpan === 1)) return []
        const below = rows.slice(i + 1).map((line) => cellAt(line, startCol)?.merge !== 'continue')
        const reach = merge === 'none' ? 0 : below.indexOf(true) < 0 ? below.length : below.indexOf(true)
        return [{ startRow: i + 2, startCol, endRow: i + 2 + reach, endCol: column - 1 }]
      })
    })
    const inTable = sheet.merges?.filter(({ startRow }) => startRow >= 2 && startRow < rows.length + 2)
    expect(new Set(inTable)).toEqual(new Set(joined))
  })

  it('shows nothing, computed or entered, where nothing was entered', () => {
    const values = [...(sheet.cells?.values() ?? [])].filter(({ value }) => typeof value !== 'string')
    expect(
      values.filter(({ value, formulaResult }) => value !== undefined || (formulaResult ?? '') !== ''),
    ).toEqual([])
  })
})

function cellAt(line: ReturnType<typeof gridRows>[number], column: number) {
  let at = 0
  return line.find(({ cell }) => {
    at += cell.colSpan
    return at > column
  })
}

describe('the relation under its table', () => {
  const form: Form = editions['2021']
  const sheet = tableSheet(form, form.tables.requests, withFields(blank, [['requests:received/natural', 3]]))
  const labels = (column: number) =>
    [32, 33, 34, 35].map((row) => {
      const cell = sheet.cells?.get(`${row},${column}`)
      return cell?.formula ?? cell?.value
    })
  const results = (column: number) =>
    [32, 33, 34, 35].map((row) => sheet.cells?.get(`${row},${column}`)?.formulaResult)

  it('is worked out with the items the form numbers', () => {
    expect(labels(0)).toEqual(['第一项＋第二项', '第三项＋第四项', '差额', '核对结果'])
    expect(labels(3)).toEqual([
      'IF(COUNT(D6:D7,D29:D30)=0,"",SUM(D6:D7))',
      'IF(COUNT(D6:D7,D29:D30)=0,"",SUM(D29:D30))',
      'IF(COUNT(D33:D34)=0,"",D33-D34)',
      'IF(D35="","",IF(D35=0,"平衡","不平衡"))',
    ])
  })

  it('fails where a column does not balance, and says nothing about a blank one', () => {
    expect(results(3)).toEqual([3, 0, 3, '不平衡'])
    expect(results(4)).toEqual(['', '', '', ''])
    expect(results(9)).toEqual([3, 0, 3, '不平衡'])
  })
})

describe('the sheet of another form', () => {
  const layout: LayoutCell[][] = [
    [
      { label: '项目', heads: 'column' },
      { label: '甲', heads: 'column' },
      { label: '乙', heads: 'column' },
    ],
    [{ label: '一、收', heads: 'row' }, figure('in/a'), figure('in/b')],
    [
      { label: '二、合计', heads: 'row' },
      { address: 'sum/all', kind: 'total', colSpan: 2 },
    ],
    [{ label: '三、支', heads: 'row' }, figure('out/a'), figure('out/b')],
  ]
  const table: FormTable = {
    id: 'disputes',
    part: 4,
    caption: '收支',
    columnWidths: [30, 20, 20],
    headerRows: 1,
    layout,
    rows: [],
    columns: [],
    sums: [{ address: 'sum/all', of: ['in/a', 'in/b', 'out/b'] }],
  }
  const form: Form = {
    ...editions['2021'],
    tables: { ...editions['2021'].tables, disputes: table },
    balances: [
      {
        table: 'disputes',
        columns: ['b'],
        left: ['in'],
        right: ['out'],
        sides: ['甲', '乙'],
        words: '收等于支',
      },
    ],
  }
  const report = { ...blank, tables: { ...blank.tables, disputes: { 'in/b': 2, 'out/b': 2 } } }
  const sheet = tableSheet(form, table, report)

  it('is drawn from its description alone', () => {
    expect(cellOf(sheet, table, 'sum/all')).toMatchObject({
      formula: 'IF(COUNT(B4:C4,C6)=0,"",SUM(B4:C4,C6))',
      formulaResult: 4,
    })
    expect(sheet.cells?.get('7,0')?.value).toBe('勾稽关系核对：收等于支')
    expect([8, 9].map((row) => sheet.cells?.get(`${row},0`)?.value)).toEqual(['第一项', '第三项'])
    expect(sheet.cells?.get('11,2')?.formulaResult).toBe('平衡')
    expect(sheet.freezePane).toEqual({ rows: 3 })
  })
})

function figure(address: CellAddress): LayoutCell {
  return { address, kind: 'count' }
}
